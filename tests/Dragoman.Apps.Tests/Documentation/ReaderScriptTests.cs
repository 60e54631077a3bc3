using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Dragoman.Apps.Tests.Storage;
using Dragoman.Apps.Tests.Storage.Exports;
using Dragoman.Records;
using Dragoman.Storage.Exports;

namespace Dragoman.Apps.Tests.Documentation;

/// <summary>Each script of docs/python.md and docs/r.md runs on exports of a small archive and prints what the document says.</summary>
public sealed partial class ReaderScriptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Python_EachScript_PrintsWhatTheDocumentSays() => RunAll("python.md", "python", "python3", "-c", "import sys; sys.exit(sys.version_info < (3, 8))");

    [Fact]
    public void R_EachScript_PrintsWhatTheDocumentSays() => RunAll("r.md", "r", "Rscript", "-e", "library(jsonlite); library(xml2)");

    private void RunAll(string document, string language, string program, string test, string probe)
    {
        var probed = Run(program, [test, probe]);
        Assert.SkipUnless(probed is { Code: 0 }, $"{program} or what it needs is not installed: {document} was not run");
        Export();
        var blocks = Block().Matches(File.ReadAllText(Repository.PathOf("docs", document))).Select(m => (Language: m.Groups["language"].Value, Text: m.Groups["text"].Value)).ToList();
        var scripts = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Language != language) continue;
            scripts++;
            Assert.Equal("text", blocks[i + 1].Language);
            var (code, output, errors) = Run(program, [_folder.Write("script", blocks[i].Text)]) ?? (-1, "", "it did not start");
            Assert.True(code == 0, $"{document}, script {scripts}: {errors}");
            Assert.Equal(blocks[i + 1].Text.TrimEnd(), output.ReplaceLineEndings("\n").TrimEnd());
        }
        Assert.InRange(scripts, 5, 20);
        // Every format is read by some script.
        var all = string.Concat(blocks.Where(b => b.Language == language).Select(b => b.Text));
        Assert.DoesNotContain(ExportFormats.Names, name => !all.Contains("events." + name, StringComparison.Ordinal));
    }

    private void Export()
    {
        var path = _folder.PathOf("news.db");
        using var archive = Dragoman.Storage.Sqlite.SqliteArchive.Open(path);
        archive.Store(Sample.Run(),
        [
            ExportArchive.Strike(),
            Sample.One("b"),
            Sample.One("c", change: r => r with { Type = EventType.Cooperate, Cameo = "062", Goldstein = 7.4, Quad = QuadCategory.MaterialCooperation, Symmetric = true, Actors = [Sample.Side("NOR", "", "Norway"), Sample.Side("CHL", "", "Chile")], Recipients = [] }),
            Sample.One("d", change: r => r with { Status = EventStatus.Planned, Type = EventType.Consult, Cameo = "036", Date = new EventDate { Start = new DateOnly(2022, 4, 10), End = new DateOnly(2022, 4, 10), Precision = DatePrecision.Day, Basis = DateBasis.Explicit } }),
        ]);
        var exporter = new Exporter(archive, Installation.Find());
        foreach (var format in ExportFormats.Names) exporter.Write(format, new ExportOptions(), _folder.PathOf("events." + format));
    }

    private (int Code, string Output, string Errors)? Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = _folder.Root, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        try
        {
            using var process = Process.Start(start);
            if (process is null) return null;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, errors.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            // Not installed.
            return null;
        }
    }

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();
}
