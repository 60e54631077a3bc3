using System.CommandLine;
using System.Globalization;
using Dragoman.Cli.Output;
using Dragoman.Knowledge;
using Dragoman.Storage;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman correct</c>: says against the coder what a record should be, with author, time and reason.</summary>
internal static class CorrectCommand
{
    public static Command Create()
    {
        var id = new Argument<string?>("ID") { Description = "Id of the record.", Arity = ArgumentArity.ZeroOrOne };
        var archive = ArchiveOptions.Archive();
        var set = new Option<string[]>("--set") { Description = "A field and its value: type=THREATEN, status=planned, actors=ISRGOV,USA, place.country=SYR, act=null, or JSON. May be repeated.", HelpName = "FIELD=VALUE" };
        var drop = new Option<bool>("--drop") { Description = "The sentence tells of no such act: take the record away." };
        var restore = new Option<bool>("--restore") { Description = "Take back all corrections of the record." };
        var author = new Option<string>("--author") { Description = "Who says so. Default: your login name.", DefaultValueFactory = _ => Environment.UserName };
        var reason = new Option<string?>("--reason") { Description = "Why." };
        var list = new Option<bool>("--list") { Description = "List the corrections." };
        var export = new Option<string?>("--export") { Description = "Write the corrections as gold cases, which dragoman eval events reads.", HelpName = "FILE" };
        var command = new DocumentedCommand("correct", "Lays a correction over a record. It holds after every later coding, and the coder's own record is kept beneath it.", """
            dragoman correct 4f0c… --set type=THREATEN --set status=threatened --reason "a warning, no request" --archive news.db
            dragoman correct 4f0c… --drop --reason "a film title" --archive news.db
            dragoman correct --export cases.jsonl --archive news.db && dragoman eval events cases.jsonl
            """) { id, archive, set, drop, restore, author, reason, list, export };
        command.SetAction(parsed =>
        {
            using var opened = SqliteArchive.OpenExisting(parsed.GetValue(archive)!); // Required.
            if (parsed.GetValue(export) is { } file) return Export(opened, file);
            if (parsed.GetValue(list)) return List(opened);
            var wishes = (parsed.GetValue(set) is { Length: > 0 } ? 1 : 0) + (parsed.GetValue(drop) ? 1 : 0) + (parsed.GetValue(restore) ? 1 : 0);
            if (parsed.GetValue(id) is not { } record || wishes != 1 || string.IsNullOrWhiteSpace(parsed.GetValue(reason)))
                return Refuse("the id of a record, one of --set, --drop and --restore, and a --reason are expected");
            var action = parsed.GetValue(drop) ? CorrectionAction.Drop : parsed.GetValue(restore) ? CorrectionAction.Restore : CorrectionAction.Set;
            return Correct(opened, new Correction { RecordId = record, Action = action, Author = parsed.GetValue(author)!, Reason = parsed.GetValue(reason)!, At = TimeProvider.System.GetUtcNow() }, parsed.GetValue(set) ?? []); // A default, and looked at above.
        });
        return command;
    }

    private static int Correct(SqliteArchive archive, Correction correction, string[] assignments)
    {
        try
        {
            if (correction.Action == CorrectionAction.Set)
            {
                if (archive.FindRecord(correction.RecordId)?.Record is not { } record) return Refuse($"no record {correction.RecordId} stands in this archive");
                correction = correction with { Patch = CorrectionPatch.Make(record, assignments, Ontology.Load(Installation.Find().Data)) };
            }
            var stored = archive.Correct(correction);
            Console.Error.WriteLine($"correction {stored.Id.ToString(CultureInfo.InvariantCulture)}: {stored.Patch ?? stored.Action.ToString().ToLowerInvariant()}");
            return ExitCode.Done;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            return Refuse(fault.Message);
        }
    }

    private static int List(SqliteArchive archive)
    {
        foreach (var c in archive.Corrections())
            Console.Out.WriteLine(Terminal.Clean(string.Create(CultureInfo.InvariantCulture, $"{c.Id} {c.At:yyyy-MM-dd HH:mm} {c.Author}: {c.RecordId} {c.Action.ToString().ToLowerInvariant()} {c.Patch} ({c.Reason}){(c.Action != CorrectionAction.Drop && archive.FindRecord(c.RecordId) is null ? " - not coded any more, or dropped" : "")}")));
        return ExitCode.Done;
    }

    private static int Export(SqliteArchive archive, string file)
    {
        var (cases, without) = RegressionCases.Of(archive);
        var aside = file + ".part";
        File.WriteAllText(aside, string.Concat(cases.Select(c => c + "\n")));
        File.Move(aside, file, overwrite: true);
        Console.Error.WriteLine($"{cases.Count} cases{(without > 0 ? $"; {without} corrected records gave none: their sentence is not in the archive" : "")}");
        return ExitCode.Done;
    }

    private static int Refuse(string fault)
    {
        Console.Error.WriteLine(Terminal.Clean($"dragoman correct: {fault}"));
        return ExitCode.Usage;
    }
}
