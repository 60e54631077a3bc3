using System.CommandLine;
using Dragoman.Cli.Output;
using Dragoman.Duplicates;
using Dragoman.Storage;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman occurrences</c>: what took place, each with all reports of it; and a person's merging and splitting.</summary>
internal static class OccurrencesCommand
{
    private const int RowsOfATable = 30;

    public static Command Create()
    {
        var filter = ArchiveOptions.Filter();
        var archive = ArchiveOptions.Archive();
        var asOf = ArchiveOptions.AsOf();
        var limit = new Option<int>("--limit") { Description = $"At most so many, newest first. Default: {RowsOfATable}.", DefaultValueFactory = _ => RowsOfATable };
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < 1 or > EventQuery.MostRecords)) result.AddError($"--limit is \"{result.Tokens[0].Value}\"; 1 to {EventQuery.MostRecords} is expected.");
        });
        var id = new Option<string?>("--id") { Description = "Only this one, by its id or that of one of its records, and why its records stand together." };
        var reports = new Option<int>("--least-reports") { Description = "Only those with at least so many reports.", DefaultValueFactory = _ => 1 };
        var merge = new Option<string[]>("--merge") { Description = "Say that these occurrences or records are of one.", HelpName = "IDS", AllowMultipleArgumentsPerToken = true };
        var split = new Option<string[]>("--split") { Description = "Say that these records, which belong together, are not of the occurrence they stand in.", HelpName = "RECORDS", AllowMultipleArgumentsPerToken = true };
        var author = new Option<string>("--author") { Description = "Who says so. Default: your login name.", DefaultValueFactory = _ => Environment.UserName };
        var reason = new Option<string?>("--reason") { Description = "Why." };
        var format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Jsonl);
        var command = new DocumentedCommand("occurrences", "Shows what took place, each occurrence once with all its reports, and on what they do not agree. Merges and splits hold after every later coding.", """
            dragoman occurrences 'dyad:RUS-UKR type:ASSAULT date:2022-02-24..' --least-reports 2 --archive news.db
            dragoman occurrences --id 4f0c… --archive news.db
            dragoman occurrences --merge 4f0c… 77ab… --reason "one strike, two spellings of the village" --archive news.db
            dragoman occurrences --split 91de… --reason "the raid of the day before" --archive news.db
            """) { filter, archive, asOf, limit, id, reports, merge, split, author, reason, format };
        command.SetAction(parsed =>
        {
            using var opened = SqliteArchive.OpenExisting(parsed.GetValue(archive)!); // Required.
            var (together, apart) = (parsed.GetValue(merge) ?? [], parsed.GetValue(split) ?? []);
            if (together.Length > 0 || apart.Length > 0) return Link(opened, together, apart, parsed.GetValue(author)!, parsed.GetValue(reason)); // A default.
            var isTable = (parsed.GetValue(format) ?? RecordSinks.Default()) == OutputFormat.Table;
            if (parsed.GetValue(id) is { } one)
            {
                if (opened.FindOccurrence(one, parsed.GetValue(asOf)) is not { } found) return Refuse($"no occurrence or record {one} stands in this archive");
                Print(found, isTable, withReasons: true);
                return ExitCode.Done;
            }
            if (ArchiveOptions.ReadFilter(parsed.GetValue(filter)) is not { } wanted) return ExitCode.Usage;
            var least = parsed.GetValue(reports);
            var most = least > 1 ? EventQuery.MostRecords : parsed.GetValue(limit);
            foreach (var occurrence in opened.Occurrences(new EventQuery { Filter = wanted, AsOf = parsed.GetValue(asOf), Limit = most }).Where(o => o.Reports.Length >= least).Take(parsed.GetValue(limit))) Print(occurrence, isTable, withReasons: false);
            return ExitCode.Done;
        });
        return command;
    }

    private static int Link(SqliteArchive archive, string[] merge, string[] split, string author, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return Refuse("a --reason is expected");
        try
        {
            var at = TimeProvider.System.GetUtcNow();
            var links = split.Length > 0 ? OccurrenceLinks.Split(archive, split) : OccurrenceLinks.Merge(archive, merge);
            archive.Link([.. links.Select(l => new StoredLink(0, l, author, reason, at))]);
            Print(archive.FindOccurrence(split.Length > 0 ? split[0] : merge[0])!, isTable: true, withReasons: true); // Links are refused for records that are not there.
            return ExitCode.Done;
        }
        catch (ArgumentException fault)
        {
            return Refuse(fault.Message);
        }
    }

    private static void Print(Occurrence occurrence, bool isTable, bool withReasons)
    {
        if (isTable) OccurrenceOutput.Print(occurrence, withReasons);
        else Console.Out.WriteLine(OccurrenceOutput.Json(occurrence).ToJsonString());
    }

    private static int Refuse(string fault)
    {
        Console.Error.WriteLine(Terminal.Clean($"dragoman occurrences: {fault}"));
        return ExitCode.Usage;
    }
}
