using System.CommandLine;
using System.Globalization;
using Dragoman.Analysis;
using Dragoman.Cli.Output;
using Dragoman.Records;
using Dragoman.Storage;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman ledger</c> and <c>dragoman calendar</c>: what was promised, offered, threatened, demanded, refused or planned, and what later reports say became of it.</summary>
internal static class LedgerCommand
{
    private const int RowsOfATable = 50;
    private static readonly CommitmentKind[] Words = [CommitmentKind.Promise, CommitmentKind.Offer, CommitmentKind.Threat, CommitmentKind.Demand, CommitmentKind.Refusal];

    public static Command Create() => Command("ledger", "Promises, offers, threats, demands and refusals of an archive, with the later reports that say what became of them: reported, not established.", """
        dragoman ledger 'actor:RUS recipient:UKR' --archive news.db
        dragoman ledger type:AGREE --outcome open expired --as-of 2022-02-23 --archive news.db --format csv
        dragoman ledger side:TUR --by-side --archive news.db
        dragoman ledger --judge 4f0c… 91ab… --means fulfilled --reason "the same tanks" --archive news.db
        """, Words);

    public static Command CreateCalendar() => Command("calendar", "Planned events of an archive, and whether later reports say that they were held, postponed, moved or cancelled.", """
        dragoman calendar 'type:CONSULT date:2022-03..' --archive news.db
        dragoman calendar 'side:org:nato' --outcome open --archive news.db --format csv
        """, [CommitmentKind.Planned]);

    private static DocumentedCommand Command(string name, string description, string examples, CommitmentKind[] kinds)
    {
        var filter = ArchiveOptions.Filter();
        var archive = ArchiveOptions.Archive();
        var asOf = ArchiveOptions.AsOf();
        var format = CommonOptions.Format();
        var kind = new Option<CommitmentKind[]>("--kind") { Description = $"Only these: {Names(Words)}.", AllowMultipleArgumentsPerToken = true };
        var outcome = new Option<CommitmentOutcome[]>("--outcome") { Description = $"Only those that stand so: {Names(Enum.GetValues<CommitmentOutcome>().Where(o => o != CommitmentOutcome.Repeated))}.", AllowMultipleArgumentsPerToken = true };
        var limit = new Option<int?>("--limit") { Description = $"At most so many, latest publication first. Default: {RowsOfATable} in a table, all otherwise." };
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var number) || number < 1)) result.AddError($"--limit is \"{result.Tokens[0].Value}\"; a number from 1 is expected.");
        });
        var bySide = new Option<bool>("--by-side") { Description = "Count by who said it, instead of listing." };
        var judge = new Option<string[]>("--judge") { Description = "Say what a later record means for an entry: the ids of the two records.", HelpName = "ENTRY RECORD", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var means = new Option<string?>("--means") { Description = "With --judge: an outcome, or nothing to reject the link." };
        var author = new Option<string>("--author") { Description = "With --judge: who says so. Default: your login name.", DefaultValueFactory = _ => Environment.UserName };
        var reason = new Option<string?>("--reason") { Description = "With --judge: why." };
        var command = new DocumentedCommand(name, description, examples) { filter, archive, asOf, outcome, limit, bySide, format, judge, means, author, reason };
        if (kinds.Length > 1) command.Add(kind);
        command.SetAction(parsed =>
        {
            using var opened = SqliteArchive.OpenExisting(parsed.GetValue(archive)!); // Required.
            if (parsed.GetValue(judge) is { Length: 2 } pair)
                return Judge(opened, name, pair, parsed.GetValue(means), parsed.GetValue(author)!, parsed.GetValue(reason)); // A default.
            if (ArchiveOptions.ReadFilter(parsed.GetValue(filter)) is not { } wanted) return ExitCode.Usage;
            var shape = parsed.GetValue(format) ?? RecordSinks.Default();
            var isWhole = parsed.GetValue(bySide) || shape != OutputFormat.Table;
            var query = new LedgerQuery
            {
                Filter = wanted,
                AsOf = parsed.GetValue(asOf),
                Now = TimeProvider.System.GetUtcNow(),
                Kinds = kinds.Length > 1 && parsed.GetValue(kind) is { Length: > 0 } chosen ? chosen : kinds,
                Outcomes = parsed.GetValue(outcome) ?? [],
                Limit = parsed.GetValue(limit) ?? (isWhole ? int.MaxValue : RowsOfATable),
            };
            var entries = opened.Ledger(query, LedgerRules.Load(Installation.Find().Data));
            if (parsed.GetValue(bySide)) SideRecordTable.Print(entries, shape);
            else LedgerTable.Print(entries, shape);
            return ExitCode.Done;
        });
        return command;
    }

    private static int Judge(SqliteArchive archive, string command, string[] pair, string? means, string author, string? reason)
    {
        CommitmentOutcome? outcome = null;
        if (means != "nothing")
        {
            if (means is null || !EnumNames<CommitmentOutcome>.TryParse(means, out var named) || named is CommitmentOutcome.Open or CommitmentOutcome.Expired)
                return Refuse(command, $"--means is \"{means}\"; nothing, or one of {Names(Enum.GetValues<CommitmentOutcome>().Where(o => o is not (CommitmentOutcome.Open or CommitmentOutcome.Expired)))} is expected");
            outcome = named;
        }
        if (string.IsNullOrWhiteSpace(reason)) return Refuse(command, "--judge needs a --reason");
        try
        {
            var verdict = archive.Judge(new LinkVerdict { EntryId = pair[0], RecordId = pair[1], Outcome = outcome, Author = author, Reason = reason, At = TimeProvider.System.GetUtcNow() });
            Console.Error.WriteLine($"verdict {verdict.Id.ToString(CultureInfo.InvariantCulture)}: {means}");
            return ExitCode.Done;
        }
        catch (ArgumentException fault)
        {
            return Refuse(command, fault.Message);
        }
    }

    private static int Refuse(string command, string fault)
    {
        Console.Error.WriteLine(Terminal.Clean($"dragoman {command}: {fault}"));
        return ExitCode.Usage;
    }

    private static string Names<T>(IEnumerable<T> values)
        where T : struct, Enum => string.Join(", ", values.Select(EnumNames<T>.Of));
}
