using System.CommandLine;
using System.Globalization;
using Dragoman.Cli.Output;
using Dragoman.Storage;
using Dragoman.Storage.Sqlite;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman status</c>: what an archive holds and where it came from.</summary>
internal static class StatusCommand
{
    private const int RunsShown = 10;
    private const int FaultsShown = 10;
    private const int OriginsShown = 5;

    public static Command Create()
    {
        var archive = ArchiveOptions.Archive();
        var asOf = ArchiveOptions.AsOf();
        var command = new DocumentedCommand("status", "Shows what an archive holds: counts that add up, runs of the coder, sources, and what could not be read.", """
            dragoman status --archive news.db
            """) { archive, asOf };
        command.SetAction(parsed => Run(parsed.GetValue(archive)!, parsed.GetValue(asOf))); // Required.
        return command;
    }

    private static int Run(string path, DateTimeOffset? asOf)
    {
        using var archive = SqliteArchive.OpenExisting(path);
        var console = Terminal.Open();
        console.WriteLine(archive.Counts(asOf).ToString());
        if (archive.Corrections() is { Count: > 0 } corrections) console.WriteLine($"{corrections.Count} corrections");
        foreach (var set in archive.Datasets()) console.WriteLine(Terminal.Clean(string.Create(CultureInfo.InvariantCulture, $"{set.Name}: {set.Records} records{(set.Mentions > 0 ? $", {set.Mentions} mentions" : "")} imported, {set.FirstDay} to {set.LastDay}")));
        PrintCopies(console, archive.MostCopied(OriginsShown));
        PrintRuns(console, archive.Runs());
        PrintSources(console, archive.Sources());
        PrintQuarantine(console, archive.Quarantine());
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFullPath(path)}: {new FileInfo(path).Length / 1048576.0:0.0} MiB"));
        return ExitCode.Done;
    }

    private static void PrintCopies(IAnsiConsole console, IReadOnlyList<CopiedOrigin> origins)
    {
        if (origins.Count == 0) return;
        var table = new Table().Border(TableBorder.Simple).Title("most copied");
        table.AddColumns("article", "outlet", "headline", "copies", "outlets");
        foreach (var origin in origins) table.AddRow(Safe(origin.Id), Safe(origin.Outlet ?? ""), Safe(origin.Title ?? ""), Number(origin.Copies), Number(origin.Outlets));
        console.Write(table);
    }

    private static void PrintRuns(IAnsiConsole console, IReadOnlyList<RunSummary> runs)
    {
        if (runs.Count == 0) return;
        var table = new Table().Border(TableBorder.Simple).Title(runs.Count > RunsShown ? $"the last {RunsShown} of {runs.Count} runs" : "runs");
        table.AddColumns("run", "kind", "began", "ended", "articles", "records", "version");
        foreach (var run in runs.TakeLast(RunsShown))
            table.AddRow(Number(run.Id), run.Kind.ToString().ToLowerInvariant(), Moment(run.StartedAt), run.EndedAt is { } end ? Moment(end) : "not yet, or stopped", Number(run.Articles), Number(run.Records), Safe(run.Version ?? ""));
        console.Write(table);
    }

    private static void PrintSources(IAnsiConsole console, IReadOnlyList<SourceState> sources)
    {
        if (sources.Count == 0) return;
        var now = TimeProvider.System.GetUtcNow();
        var table = new Table().Border(TableBorder.Simple).Title("sources");
        table.AddColumns("source", "state", "last success", "last new article", "articles", "gaps", "fault");
        foreach (var source in sources)
            table.AddRow(Safe(source.Outlet is { } outlet ? $"{outlet} {source.Address}" : source.Address), source.Condition(now), source.LastSuccess is { } success ? Moment(success) : "never", source.LastArticle is { } last ? Moment(last) : "never", Number(source.Articles), source.Gaps is { } gaps ? Number(gaps) : "", Safe(source.Fault ?? ""));
        console.Write(table);
    }

    private static void PrintQuarantine(IAnsiConsole console, IReadOnlyList<QuarantineEntry> entries)
    {
        foreach (var entry in entries.Take(FaultsShown)) console.WriteLine(Terminal.Clean($"quarantined: {entry.Source}{(entry.Line is { } line ? $":{line}" : "")}{(entry.ArticleId is { } id ? $" ({id})" : "")}: {entry.Reason}"));
        if (entries.Count > FaultsShown) console.WriteLine($"… and {entries.Count - FaultsShown} more");
    }

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Safe(string text) => Markup.Escape(Terminal.Clean(text));
}
