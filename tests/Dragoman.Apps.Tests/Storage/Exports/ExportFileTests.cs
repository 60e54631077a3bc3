using Dragoman.Apps.Tests.Cli;
using Dragoman.Records;
using Dragoman.Storage.Exports;
using Dragoman.Storage.Filters;

namespace Dragoman.Apps.Tests.Storage.Exports;

/// <summary>What appears on the disk, and what does not.</summary>
public sealed class ExportFileTests
{
    [Fact]
    public void Export_File_HasCardAndCitationBesideIt()
    {
        using var archive = new ExportArchive(ExportArchive.Strike("a"), ExportArchive.Strike("b", r => r with { Status = EventStatus.Denied }));
        archive.Exporter.Write("gdelt", new ExportOptions { Filter = Filter.Parse("actor:ISR"), Author = "A \"B\" C", Licence = "CC-BY-4.0" }, archive.PathOf("events.CSV"), TestContext.Current.CancellationToken);
        Assert.Equal(["CITATION.cff", "events.CSV", "events.CSV.card.md"], archive.Files);
        var card = File.ReadAllText(archive.PathOf("events.CSV.card.md"));
        foreach (var part in (string[])["- version: 1.0+m1.r1.a1.g1\n", "cameo=1.1b3", "- filter: `actor:ISR`\n", "- as of: everything received\n", "2 records fit the filter; 1 of them are in the file, in 1 rows.", "| status denied | 1 |", "| AvgTone | not measured |", "CC-BY-4.0, as chosen"])
            Assert.Contains(part, card, StringComparison.Ordinal);
        Assert.Contains("  - name: \"A \\\"B\\\" C\"\nversion: \"1.0+m1.r1.a1.g1\"\n", File.ReadAllText(archive.PathOf("CITATION.cff")), StringComparison.Ordinal);
    }

    [Fact]
    public void Export_CitationOfSomebodyElse_StaysAsItIs()
    {
        using var archive = new ExportArchive(ExportArchive.Strike());
        archive.Write("CITATION.cff", "cff-version: 1.2.0\ntitle: mine\n");
        archive.Exporter.Write("jsonl", new ExportOptions(), archive.PathOf("e.jsonl"), TestContext.Current.CancellationToken);
        Assert.Equal("cff-version: 1.2.0\ntitle: mine\n", File.ReadAllText(archive.PathOf("CITATION.cff")));
    }

    [Fact]
    public void Export_Stopped_LeavesTheOlderFileAndNothingElse()
    {
        using var archive = new ExportArchive(ExportArchive.Strike());
        archive.Write("e.jsonl", "older\n");
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => archive.Exporter.Write("jsonl", new ExportOptions(), archive.PathOf("e.jsonl"), stop.Token));
        Assert.Equal(["e.jsonl"], archive.Files);
        Assert.Equal("older\n", File.ReadAllText(archive.PathOf("e.jsonl")));
    }

    [Theory]
    [InlineData("none/e.jsonl")]
    [InlineData("")]
    public void Export_PathThatCannotBeWritten_SaysSo(string name)
    {
        using var archive = new ExportArchive(ExportArchive.Strike());
        // The second is the folder itself: the file beside it cannot take its name.
        var path = archive.PathOf(name);
        if (name.Length == 0) Directory.CreateDirectory(path = archive.PathOf("folder"));
        var fault = Assert.Throws<IOException>(() => archive.Exporter.Write("jsonl", new ExportOptions(), path, TestContext.Current.CancellationToken));
        Assert.StartsWith($"{path} cannot be written: ", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(archive.Files, f => f.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public void Export_FullDevice_SaysSo()
    {
        if (!File.Exists("/dev/full")) Assert.Skip("no /dev/full on this system");
        using var archive = new ExportArchive(ExportArchive.Strike());
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        Assert.Throws<IOException>(() => archive.Exporter.Write("jsonl", new ExportOptions(), full, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Export_CommandLine_WritesAndRefuses()
    {
        using var archive = new ExportArchive(ExportArchive.Strike());
        var path = archive.PathOf("archive.db");
        var printed = CommandLine.Run(null, "export", "actor:ISR", "--archive", path, "--format", "jsonl", "--out", "-");
        Assert.Equal(0, printed.Code);
        Assert.Single(printed.Lines);
        Assert.StartsWith("1 of 1 records, 1 rows", printed.Errors, StringComparison.Ordinal);
        var unknown = CommandLine.Run(null, "export", "--archive", path, "--format", "xls", "--out", "-");
        Assert.Equal(2, unknown.Code);
        Assert.Contains("--format is \"xls\"; expected one of: jsonl, csv, plover-json, gdelt,", unknown.Errors, StringComparison.Ordinal);
        Assert.Equal(2, CommandLine.Run(null, "export", "--archive", path, "--format", "csv", "--out", path).Code);
        Assert.Equal(3, CommandLine.Run(null, "export", "--archive", path, "--format", "csv", "--out", archive.PathOf("none/e.csv")).Code);
    }
}
