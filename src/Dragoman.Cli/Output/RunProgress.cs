using System.Globalization;
using Dragoman.Ingestion.Coding;
using Dragoman.Ingestion.Files;
using Spectre.Console;

namespace Dragoman.Cli.Output;

/// <summary>
/// Reports a run on standard error: faults as they come, and a progress bar when standard error is a terminal and the records go elsewhere (a bar
/// between the rows of a table would tear both).
/// </summary>
internal sealed class RunProgress
{
    private readonly IAnsiConsole? _console;
    private readonly ProgressTask? _bar;
    private readonly ArticleFiles? _files;

    private RunProgress(IAnsiConsole? console, ProgressTask? bar, ArticleFiles? files) => (_console, _bar, _files) = (console, bar, files);

    /// <summary>Runs the body with a reporter and gives its answer.</summary>
    /// <param name="quiet">No bar.</param>
    /// <param name="files">What is being read.</param>
    /// <param name="sources">The arguments, to know how much there is to read.</param>
    /// <param name="body">The run.</param>
    /// <param name="alwaysShow">Whether there is a bar even when standard output is a terminal, for runs that print nothing there.</param>
    public static int Run(bool quiet, ArticleFiles files, IReadOnlyList<string> sources, Func<RunProgress, int> body, bool alwaysShow = false)
    {
        if (quiet || Console.IsErrorRedirected || !(alwaysShow || Console.IsOutputRedirected)) return body(new RunProgress(null, null, null));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var total = ArticleFiles.Measure(sources);
        return console.Progress().AutoClear(true).Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var bar = context.AddTask("coding", maxValue: total ?? 1);
                bar.IsIndeterminate = total is null;
                return body(new RunProgress(console, bar, files));
            });
    }

    /// <summary>Runs a body that reads articles and prints to standard output: stopped by Ctrl-C or a reader that has gone, it ends in order; otherwise its counts are reported.</summary>
    /// <param name="quiet">No bar and no counts.</param>
    /// <param name="files">What is being read.</param>
    /// <param name="sources">The arguments.</param>
    /// <param name="counts">What <paramref name="body"/> counts, to be printed.</param>
    /// <param name="anyRejected">Whether input was rejected, asked when the body has ended.</param>
    /// <param name="body">The run.</param>
    public static int Print(bool quiet, ArticleFiles files, IReadOnlyList<string> sources, object counts, Func<bool> anyRejected, Action<RunProgress> body) => Run(quiet, files, sources, progress =>
    {
        try
        {
            body(progress);
        }
        catch (OperationCanceledException)
        {
            progress.Report($"stopped by Ctrl-C; {counts}");
            return ExitCode.Stopped;
        }
        catch (OutputClosedException)
        {
            // The reader of the pipe has gone, as in "| head": nothing more is wanted.
            return ExitCode.Done;
        }
        if (!quiet) progress.Report(counts.ToString()!); // Counts tell themselves.
        return anyRejected() ? ExitCode.SomeRejected : ExitCode.Done;
    });

    /// <summary>Prints a line of its own. Control characters of the input do not reach the terminal.</summary>
    public void Report(string line)
    {
        line = Terminal.Clean(line);
        if (_console is null) Console.Error.WriteLine(line);
        else _console.WriteLine(line);
    }

    /// <summary>Shows how far the run is.</summary>
    public void Tick(RunCounts counts)
    {
        if (_bar is not null) Tick(string.Create(CultureInfo.InvariantCulture, $"{counts.Received} articles, {counts.Records} records"));
    }

    /// <summary>Shows how far the run is.</summary>
    public void Tick(AnnotationCounts counts)
    {
        if (_bar is not null) Tick(string.Create(CultureInfo.InvariantCulture, $"{counts.Received} articles"));
    }

    private void Tick(string description)
    {
        if (_bar is null) return;
        _bar.Description = description;
        if (!_bar.IsIndeterminate) _bar.Value = _files!.BytesRead; // Given together with the bar.
    }
}
