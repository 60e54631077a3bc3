using System.CommandLine;
using Dragoman.Cli.Output;
using System.Text.Json;
using Dragoman.Ingestion.Files;
using Dragoman.Records;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman diff A B</c>: two outputs of the coder, record by record.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var left = new Argument<string>("A") { Description = "Records as JSON Lines, the earlier ones; with --archive the number of a run." };
        var right = new Argument<string>("B") { Description = "Records as JSON Lines, the later ones; with --archive the number of a run." };
        var archive = new Option<string?>("--archive") { Description = "Compare two runs of this archive.", HelpName = "FILE" };
        var summary = new Option<bool>("--summary") { Description = "Counts only." };
        var command = new DocumentedCommand("diff", "Compares two outputs, or two runs of an archive, record by record: added, removed, and which fields changed. Answers 0 whether or not they differ.", """
            dragoman code news/ > old.jsonl; …; dragoman code news/ > new.jsonl; dragoman diff old.jsonl new.jsonl
            dragoman diff 1 2 --archive news.db
            """) { left, right, archive, summary };
        command.SetAction(parsed => parsed.GetValue(archive) is { } file
            ? RunDiffReport.Print(file, parsed.GetValue(left)!, parsed.GetValue(right)!, parsed.GetValue(summary))
            : Run(parsed.GetValue(left)!, parsed.GetValue(right)!, parsed.GetValue(summary))); // The parser refuses missing arguments.
        return command;
    }

    private static int Run(string left, string right, bool summary)
    {
        try
        {
            var diff = RecordDiff.Between(Read(left), Read(right));
            var console = Terminal.Open();
            if (!summary) Print(console, diff);
            console.WriteLine($"{diff.Same} same, {diff.Changed.Count} changed, {diff.Removed.Count} removed, {diff.Added.Count} added");
            foreach (var (field, count) in diff.ChangedFields()) console.WriteLine($"  {field} changed in {count}");
            return ExitCode.Done;
        }
        catch (IOException fault)
        {
            Console.Error.WriteLine($"dragoman diff: {fault.Message}");
        }
        catch (FormatException fault)
        {
            Console.Error.WriteLine(fault.Message);
        }
        return ExitCode.Usage;
    }

    /// <summary>Prints the records that differ.</summary>
    public static void Print(IAnsiConsole console, RecordDiff diff)
    {
        foreach (var record in diff.Removed) console.MarkupLine($"[red]- {Markup.Escape(Line(record))}[/]");
        foreach (var record in diff.Added) console.MarkupLine($"[green]+ {Markup.Escape(Line(record))}[/]");
        foreach (var change in diff.Changed)
        {
            console.MarkupLine(Markup.Escape("~ " + Line(change.After)));
            foreach (var (field, before, after) in change.Fields) console.MarkupLine($"    {Markup.Escape(field)}: [red]{Markup.Escape(before)}[/] → [green]{Markup.Escape(after)}[/]");
        }
    }

    private static string Line(EventRecord record) => Terminal.Clean($"{record.Id} {EnumNames<EventType>.Of(record.Type)} {record.Trigger?.Text}: {record.Sentence}");

    private static List<EventRecord> Read(string path)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"{path}: no such file", path);
        var records = new List<EventRecord>();
        using var reader = new StreamReader(TextFiles.Open(path));
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0) continue;
            try
            {
                records.Add(RecordJson.Read(System.Text.Encoding.UTF8.GetBytes(line)));
            }
            catch (JsonException fault)
            {
                throw new FormatException($"{path}:{number}: no record: {fault.Message}", fault);
            }
        }
        return records;
    }
}
