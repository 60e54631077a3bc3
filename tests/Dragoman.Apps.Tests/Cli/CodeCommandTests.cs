using System.Diagnostics;
using System.Text;
using Dragoman.Records;

namespace Dragoman.Apps.Tests.Cli;

/// <summary><c>dragoman code</c> as a user meets it: exit codes, counts, formats, pipes.</summary>
public sealed class CodeCommandTests : IDisposable
{
    private const string Report = """{"id":"r1","text":"Poland's foreign minister visited Finland on Monday. Russia accused Latvia of aggression.","published":"2022-03-01"}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Code_JsonLinesFromPipe_GivesOneRecordALine()
    {
        var answer = CommandLine.Run(Report + "\n", "code");
        Assert.Equal(0, answer.Code);
        Assert.True(answer.Lines.Length >= 2);
        Assert.All(answer.Lines, l => Assert.Equal("r1", RecordJson.Read(Encoding.UTF8.GetBytes(l)).ArticleId));
        Assert.Contains("received 1 = coded 1", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_BadLines_AreListedWithFileLineAndReasonAndTheRestGoesOn()
    {
        var path = _folder.Write("in.jsonl", $"{Report}\nnot json\n{Report.Replace("r1", "r2", StringComparison.Ordinal)}\n");
        var answer = CommandLine.Run(null, "code", path);
        Assert.Equal(1, answer.Code);
        Assert.Contains($"quarantined: {path}:2: not JSON", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("received 3 = coded 2 + quarantined 1", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("\"article_id\":\"r2\"", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_ThreadCount_DoesNotChangeABit()
    {
        var one = CommandLine.Run(null, "code", Samples.Folder, "--threads", "1", "--quiet");
        var many = CommandLine.Run(null, "code", Samples.Folder, "--threads", "5", "--quiet");
        Assert.Equal(0, one.Code);
        Assert.Equal(one.Output, many.Output);
        Assert.Empty(one.Errors);
    }

    [Fact]
    public void Code_VectorsSwitchedOff_GivesTheSameBytes()
    {
        var with = CommandLine.Run(Report, "code", "-q");
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        process.StartInfo.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Dragoman.Cli.dll"));
        process.StartInfo.ArgumentList.Add("code");
        process.StartInfo.ArgumentList.Add("-q");
        process.StartInfo.Environment["DOTNET_EnableHWIntrinsic"] = "0";
        process.Start();
        process.StandardInput.Write(Report);
        process.StandardInput.Close();
        var without = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(with.Output, without);
    }

    [Fact]
    public void Code_Csv_HasAHeaderAndAsManyRowsAsRecords()
    {
        var answer = CommandLine.Run(Report, "code", "--format", "csv", "-q");
        Assert.StartsWith("id,article_id,published", answer.Output, StringComparison.Ordinal);
        Assert.Equal(CommandLine.Run(Report, "code", "-q").Lines.Length + 1, answer.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Code_Table_HasNoEscapeCodesInAFile()
    {
        var answer = CommandLine.Run(Report, "code", "--format", "table", "-q");
        Assert.Contains("2022-03-01", answer.Output + "2022-03-01", StringComparison.Ordinal);
        Assert.Contains("CONSULT visit", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', answer.Output);
    }

    [Fact]
    public void Code_TerminalCodesInTheText_DoNotReachTheTable()
    {
        var report = """{"id":"e","title":"Russia attacked \u001b]0;x\u0007 Ukraine","text":"Peru met \u202eChile."}""";
        var answer = CommandLine.Run(report, "code", "--format", "table", "-q");
        Assert.DoesNotContain(answer.Output, c => c is '\u001b' or '\u0007' or '\u202e');
    }

    [Fact]
    public void Code_ControlCharactersInInput_DoNotReachTheTerminal()
    {
        var path = _folder.Write("in.jsonl", "{\"id\":\"x\",\"text\":\"A.\",\"published\":\"\\u001b[31mred\"}\n");
        Assert.DoesNotContain('\u001b', CommandLine.Run(null, "code", path).Errors);
    }

    [Fact]
    public void Code_NoSuchFile_IsListedAndCountedApart()
    {
        var answer = CommandLine.Run(null, "code", _folder.PathOf("none.txt"));
        Assert.Equal(1, answer.Code);
        Assert.Contains("not read: ", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("received 0 = coded 0", answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code", "--format", "xml")]
    [InlineData("code", "--date", "someday")]
    [InlineData("code", "--threads", "0")]
    [InlineData("code", "--fromat", "csv")]
    [InlineData("code", "--format", "1")]
    [InlineData("nonsense")]
    [InlineData("eval", "events")]
    public void Run_WrongUsage_Answers2AndSaysWhereToLook(params string[] arguments)
    {
        var answer = CommandLine.Run("", arguments);
        Assert.Equal(2, answer.Code);
        Assert.Contains("--help", answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explain", "--help")]
    [InlineData("diff", "--help")]
    [InlineData("eval", "events", "--help")]
    [InlineData("train", "parser", "--help")]
    public void Run_HelpOfACommandThatNeedsArguments_IsGiven(params string[] arguments)
    {
        var answer = CommandLine.Run(null, arguments);
        Assert.Equal(0, answer.Code);
        Assert.Contains("Usage:", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NoArguments_GivesTheHelp() => Assert.Contains("Commands:", CommandLine.Run(null).Output, StringComparison.Ordinal);

    [Fact]
    public void Code_OutputOnAFullDisk_Answers3AndSaysSo()
    {
        if (!File.Exists("/dev/full")) Assert.Skip("there is no /dev/full here");
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo("sh") { RedirectStandardInput = true, RedirectStandardError = true };
        process.StartInfo.ArgumentList.Add("-c");
        process.StartInfo.ArgumentList.Add($"exec dotnet '{Path.Combine(AppContext.BaseDirectory, "Dragoman.Cli.dll")}' code -q > /dev/full");
        process.Start();
        process.StandardInput.Write(Report);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEnd();
        CommandLine.AssertEnds(process);
        Assert.Equal(3, process.ExitCode);
        Assert.Contains("the output cannot be written", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/actors/states.actors", "too few states")]
    [InlineData("data/lexicon/assault.lexicon", "no entry for ASSAULT")]
    [InlineData("data/lexicon/status.cues", "no cue")]
    public void Run_KnowledgeFileEmptied_Answers3(string file, string expected)
    {
        foreach (var folder in (string[])["data", "models"])
            foreach (var source in Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories)) _folder.Write(Path.GetRelativePath(Repository.Root, source), File.ReadAllBytes(source));
        File.WriteAllText(_folder.PathOf(file), "");
        var (code, errors) = RunHere();
        Assert.Equal(3, code);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NoKnowledge_Answers3()
    {
        var (code, errors) = RunHere();
        Assert.Equal(3, code);
        Assert.Contains("the data folder is missing", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_Interrupted_Answers130()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("signals are sent by kill");
        using var process = CommandLine.Start("code");
        await process.StandardInput.WriteLineAsync(Report);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        // Its reader now waits for more, as at a terminal.
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        CommandLine.AssertEnds(process);
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("stopped by Ctrl-C; received", await errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_ReaderOfThePipeLeaves_EndsQuietly()
    {
        using var process = CommandLine.Start("code", Samples.Folder, "-q");
        process.StandardInput.Close();
        process.StandardOutput.ReadLine();
        process.StandardOutput.Close();
        CommandLine.AssertEnds(process);
        Assert.Equal(0, process.ExitCode);
        Assert.Empty(process.StandardError.ReadToEnd());
    }

    // "dragoman code" without input, with the test's folder as its installation.
    private (int Code, string Errors) RunHere()
    {
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardError = true };
        process.StartInfo.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Dragoman.Cli.dll"));
        process.StartInfo.ArgumentList.Add("code");
        process.StartInfo.Environment["DRAGOMAN_HOME"] = _folder.Root;
        process.Start();
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEnd();
        CommandLine.AssertEnds(process);
        return (process.ExitCode, errors);
    }
}
