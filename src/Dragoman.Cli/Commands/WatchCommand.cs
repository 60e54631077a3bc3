using System.CommandLine;
using System.Globalization;
using Dragoman.Cli.Output;
using Dragoman.Ingestion.Coding;
using Dragoman.Ingestion.Screening;
using Dragoman.Ingestion.Watching;
using Dragoman.Ingestion.Web;
using Dragoman.Storage;
using Dragoman.Storage.Sqlite;
using SourceState = Dragoman.Ingestion.Watching.SourceState;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman watch</c>: looks at feeds again and again and prints what is new, as articles or as records.</summary>
internal static class WatchCommand
{
    public static Command Create()
    {
        var list = new Argument<string>("LIST") { Description = "The feeds: YAML (see docs/ingestion.md) or OPML, as feed readers export it." };
        var output = new Option<string?>("--out") { Description = "A file to add to. Default: standard output.", HelpName = "FILE" };
        var state = new Option<string?>("--state") { Description = "What is remembered between runs. Default: LIST with .state.json behind it.", HelpName = "FILE" };
        var once = new Option<bool>("--once") { Description = "Look at every feed once, and end." };
        var code = new Option<bool>("--code") { Description = "Print records instead of articles." };
        var archive = new Option<string?>("--archive") { Description = "Code what is new and store it in this archive; nothing is printed.", HelpName = "FILE" };
        var noText = new Option<bool>("--no-text") { Description = "With --archive: keep no text of articles." };
        var status = new Option<bool>("--status") { Description = "Fetch nothing: print how each source is doing." };
        var allowPrivate = new Option<bool>("--allow-private") { Description = "Fetch addresses of this machine and its network too. Only for lists and feeds you trust." };
        var keep = ScreenOption.Create();
        var quiet = CommonOptions.Quiet();
        var command = new DocumentedCommand("watch", "Watches feeds and prints each new article as one line of JSON, or codes it and stores it in an archive.", """
            dragoman watch feeds.yaml --out articles.jsonl
            dragoman watch feeds.opml --once > new.jsonl
            dragoman watch feeds.yaml --code --out records.jsonl
            dragoman watch feeds.yaml --archive news.db
            dragoman watch feeds.yaml --status
            """) { list, output, state, once, code, archive, noText, status, allowPrivate, keep, quiet };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(list) ?? "";
            var (sources, faults) = WatchList.Read(path);
            foreach (var fault in faults) await Console.Error.WriteLineAsync(Terminal.Clean($"{path}: {fault}")).ConfigureAwait(false);
            if (faults.Length > 0) return ExitCode.Usage;
            var statePath = parsed.GetValue(state) ?? path + ".state.json";
            WatchState known;
            try
            {
                known = WatchState.Load(statePath);
            }
            catch (Exception fault) when (fault is InvalidDataException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync($"dragoman: {fault.Message}").ConfigureAwait(false);
                return ExitCode.Broken;
            }
            if (parsed.GetValue(status)) return Status(sources, known);
            var (isOnce, isPrivateAllowed, isQuiet, screen) = (parsed.GetValue(once), parsed.GetValue(allowPrivate), parsed.GetValue(quiet), parsed.GetValue(keep) ?? new ArticleScreen());
            if (parsed.GetValue(archive) is { } database)
            {
                if (parsed.GetValue(output) is null && !parsed.GetValue(code)) return await WatchIntoArchiveAsync(database, !parsed.GetValue(noText), isQuiet, screen, Watch).ConfigureAwait(false);
                await Console.Error.WriteLineAsync("dragoman: --archive stores what is new; it goes with neither --out nor --code").ConfigureAwait(false);
                return ExitCode.Usage;
            }
            using var stream = parsed.GetValue(output) is { } file ? new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read) : StandardOutput.Open();
            return await Watch(parsed.GetValue(code) ? new CodedArticleSink(new OrderedCoder(EnglishPipeline.Create(), 1, screen), stream, Report) : new ArticleLinesSink(stream), null).ConfigureAwait(false);

            Task<int> Watch(IArticleSink sink, Action<SourceHealth, int>? looked) =>
                WatchAsync(sources, new CountingArticleSink(sink, Report), known, statePath, isOnce, isPrivateAllowed, isQuiet, looked, cancellation);
        });
        return command;
    }

    private static async Task<int> WatchIntoArchiveAsync(string path, bool keepsText, bool isQuiet, ArticleScreen screen, Func<IArticleSink, Action<SourceHealth, int>?, Task<int>> watch)
    {
        using var archive = SqliteArchive.Open(path);
        var clock = TimeProvider.System;
        var run = new ArchiveRun(RunKind.Ingest, CoderVersion.Of(Installation.Find()).ToString(), clock.GetUtcNow()) { KeepsText = keepsText };
        var counts = new RunCounts();
        var sink = new ArchiveSink(new ArchivingCoder(archive, new OrderedCoder(EnglishPipeline.Create(), 1, screen), run, clock), stored =>
        {
            counts.Add(stored);
            if (stored.Reason is not null && stored.Input.Article is not null) Report($"{stored.Outcome.ToString().ToLowerInvariant()}: {stored.Input.Place}: {stored.Reason}");
        });
        var code = await watch(sink, Note).ConfigureAwait(false);
        archive.Complete(run, clock.GetUtcNow());
        if (isQuiet) return code;
        Report(counts.ToString());
        Report($"archive: {archive.Counts()}");
        return code;

        void Note(SourceHealth health, int articles) => archive.Note(new SourceVisit(health.Source.Feed, health.State.LastLook ?? clock.GetUtcNow(), articles, health.State.Fault, health.Source.Name, health.State.Validators?.ETag, health.State.Validators?.LastModified)
        {
            Gaps = health.State.Gaps,
            Failures = health.State.Failures,
            SilentAfter = health.SilentAfter,
        });
    }

    private static async Task<int> WatchAsync(IReadOnlyList<WatchedSource> sources, CountingArticleSink sink, WatchState known, string statePath, bool isOnce, bool isPrivateAllowed, bool isQuiet, Action<SourceHealth, int>? looked, CancellationToken cancellation)
    {
        using var fetcher = new PoliteFetcher(new PoliteFetcherOptions { Limits = new WebFetcherOptions { AllowPrivateAddresses = isPrivateAllowed } });
        using var watcher = new FeedWatcher(sources, fetcher, sink, known, new FeedWatcherOptions { Report = Report, Save = s => s.Save(statePath), Looked = looked });
        var isStopped = false;
        try
        {
            if (isOnce) await watcher.RunOnceAsync(cancellation).ConfigureAwait(false);
            else await watcher.RunAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            isStopped = true;
        }
        var failing = watcher.Health().Count(h => h.Condition == SourceCondition.Failing);
        if (!isQuiet) Report(string.Create(CultureInfo.InvariantCulture, $"{(isStopped ? "stopped by Ctrl-C; " : "")}{sources.Count} sources, {failing} failing; {sink.Articles} articles, {sink.Faults} quarantined"));
        return isStopped ? ExitCode.Stopped : failing > 0 || sink.Faults > 0 ? ExitCode.SomeRejected : ExitCode.Done;
    }

    private static int Status(IReadOnlyList<WatchedSource> sources, WatchState known)
    {
        var now = TimeProvider.System.GetUtcNow();
        var width = sources.Max(s => Math.Min(s.Name.Length, 40));
        Console.Out.WriteLine($"{"source".PadRight(width)}  state    last read         last new          articles  gaps  fault");
        foreach (var (source, condition, state) in sources.Select(s => SourceHealth.At(s, known.Sources.GetValueOrDefault(s.Feed) ?? new SourceState(), now)))
        {
            var name = source.Name.Length > 40 ? source.Name[..39] + "…" : source.Name;
            Console.Out.WriteLine(Terminal.Clean(string.Create(
                CultureInfo.InvariantCulture,
                $"{name.PadRight(width)}  {condition.ToString().ToLowerInvariant(),-7}  {Moment(state.LastSuccess)}  {Moment(state.LastNewItem)}  {state.Articles,8}  {state.Gaps,4}  {state.Fault}")).TrimEnd());
        }
        return ExitCode.Done;
    }

    private static string Moment(DateTimeOffset? moment) => moment is { } m ? m.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "never           ";

    private static void Report(string line) => Console.Error.WriteLine(Terminal.Clean(line));
}
