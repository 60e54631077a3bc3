using System.Globalization;
using Dragoman.Ingestion.Coding;

namespace Dragoman.Cli.Output;

/// <summary>Reports on standard error: faults as they come, and on a terminal one line that shows how far the run is.</summary>
internal sealed class RunProgress : IDisposable
{
    // Often enough to look alive, seldom enough to cost nothing.
    private const int EveryArticles = 25;

    private readonly bool _live;
    private bool _lineOpen;

    private RunProgress(bool live) => _live = live;

    public static RunProgress Start(bool quiet) => new(!quiet && !Console.IsErrorRedirected && Console.IsOutputRedirected);

    /// <summary>Prints a line of its own. Control characters of the input do not reach the terminal.</summary>
    public void Report(string line)
    {
        CloseLine();
        Console.Error.WriteLine(string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c)));
    }

    /// <summary>Shows the counts so far.</summary>
    public void Tick(RunCounts counts)
    {
        if (!_live || counts.Received % EveryArticles != 0) return;
        Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{counts.Received} articles, {counts.Records} records"));
        _lineOpen = true;
    }

    public void Dispose() => CloseLine();

    private void CloseLine()
    {
        if (!_lineOpen) return;
        Console.Error.WriteLine();
        _lineOpen = false;
    }
}
