using System.Diagnostics;
using Dragoman.Apps.Tests.Coding;
using Dragoman.Cli.Output;
using Dragoman.Documents;
using Spectre.Console;

namespace Dragoman.Apps.Tests.Cli;

/// <summary>What <c>dragoman annotate</c> shows to people: marked text, legend, tables; with and without colour, and never what a text would do to a terminal.</summary>
public sealed class AnnotationViewTests(Coder coder) : IClassFixture<Coder>
{
    private const string Hostile = """{"id":"\u001b[2Jx","title":"[red]Russia[/] \u001b]0;x\u0007 met Peru","text":"Peru met \u202eChile in Kyiv \u009b31m[link=https://example.org]here[/].\r\nIt [bold rained."}""";

    private static readonly Article Article = new()
    {
        Id = "r1", Title = "Johnson in Kyiv", Published = new DateTimeOffset(2022, 3, 2, 0, 0, 0, TimeSpan.Zero),
        Body = "Boris Johnson flew to Kyiv on Tuesday. Russia fired about 40 missiles there.\n\nPeru met Chile. Peru thanked Chile.",
    };

    [Fact]
    public void Write_Colour_ShowsEachKindInTheColourOfTheLegend()
    {
        var shown = Show(Article, ColorSystem.TrueColor, 200);
        var legend = shown.Split('\n').Single(l => l.Contains("two at once", StringComparison.Ordinal));
        foreach (var (kind, words) in new[] { ("actor", "Boris Johnson"), ("date", "Tuesday"), ("quantity", "about 40 missiles") })
        {
            var colour = ColourBefore(legend, kind);
            Assert.Equal(colour, ColourBefore(shown, words));
        }
        Assert.Equal(4, new[] { "actor", "place", "date", "quantity" }.Select(k => ColourBefore(legend, k)).Distinct().Count());
        Assert.DoesNotContain("[Boris", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NoColour_ShowsEachKindInItsBrackets()
    {
        var shown = Show(Article, ColorSystem.NoColors, 200);
        Assert.Contains("[Boris Johnson] flew to [{Kyiv}] on <Tuesday>. [Russia] fired #about 40 missiles# there.", shown, StringComparison.Ordinal);
        Assert.Contains("[actor]  {place}  <date>  #quantity#", shown, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', shown);
    }

    [Fact]
    public void Write_TextOfSeveralParagraphs_KeepsItsLines()
    {
        var lines = Show(Article, ColorSystem.NoColors, 200).Split('\n').Select(l => l.TrimEnd()).ToList();
        var last = lines.IndexOf("[Peru] met [Chile]. [Peru] thanked [Chile].");
        Assert.True(last > 0);
        Assert.Equal("", lines[last - 1]);
        Assert.EndsWith("there.", lines[last - 2], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WordsThatMeanTheSame_AreListedOnceWithTheirNumber()
    {
        var shown = Show(Article, ColorSystem.NoColors, 200);
        var row = Assert.Single(shown.Split('\n'), l => l.TrimStart().StartsWith("Peru ", StringComparison.Ordinal) && l.Contains("state:PER", StringComparison.Ordinal));
        Assert.EndsWith("2", row.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Tables_HoldWhoWhereWhenAndHowMany()
    {
        var shown = Show(Article, ColorSystem.NoColors, 200);
        foreach (var expected in (string[])["person:boris-johnson", "Prime Minister", "geonames:703448", "50.4547", "30.5238", "2022-03-01", "relative", "missiles", "40", "named"]) Assert.Contains(expected, shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NothingNamed_SaysSoForEachKind()
    {
        var shown = Show(new Article { Id = "e", Body = "It rained." }, ColorSystem.NoColors, 80);
        Assert.Contains("It rained.", shown, StringComparison.Ordinal);
        foreach (var kind in (string[])["actors", "places", "dates", "quantities"]) Assert.Contains($"{kind}: none", shown, StringComparison.Ordinal);
        Assert.Contains("no day of publication", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(20)]
    [InlineData(5)]
    public void Write_NarrowTerminal_LosesNoWordOfTheText(int width)
    {
        var shown = string.Concat(Show(Article, ColorSystem.NoColors, width).Where(c => !char.IsWhiteSpace(c)));
        Assert.Contains("[BorisJohnson]flewto[{Kyiv}]on<Tuesday>.[Russia]fired#about40missiles#there.", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotate_HostileText_DoesNotSteerTheTerminalAndStaysAsItIs()
    {
        var answer = CommandLine.Run(Hostile, "annotate", "--format", "table");
        Assert.Equal(0, answer.Code);
        Assert.DoesNotContain(answer.Output, c => c is '\u001b' or '\u0007' or '\u202e' or '\u009b' or '\r');
        Assert.Contains("[link=https://example.org]here[/].", answer.Output, StringComparison.Ordinal);
        Assert.Contains("It [bold rained.", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_HostileTextInColour_OnlyOurOwnCodesRemain()
    {
        var shown = Show(new Article { Id = "\u001b[2Jx", Title = "\u001b]0;x\u0007 Russia", Body = "Peru \u001b[31mmet [red]Chile[/]." }, ColorSystem.TrueColor, 200);
        Assert.DoesNotContain('\u0007', shown);
        Assert.DoesNotContain("\u001b]", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[2J", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[31m", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("1", false)]
    public void Annotate_Terminal_IsColouredUnlessNoColorIsSet(string? noColor, bool coloured)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script")) Assert.Skip("there is no script(1) here to make a terminal");
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo("/usr/bin/script") { RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        foreach (var argument in (string[])["-qec", $"echo 'Peru met Chile.' | dotnet '{Path.Combine(AppContext.BaseDirectory, "Dragoman.Cli.dll")}' annotate -q", "/dev/null"]) process.StartInfo.ArgumentList.Add(argument);
        process.StartInfo.Environment["TERM"] = "xterm-256color";
        process.StartInfo.Environment.Remove("NO_COLOR");
        if (noColor is not null) process.StartInfo.Environment["NO_COLOR"] = noColor;
        process.Start();
        var output = process.StandardOutput.ReadToEnd();
        CommandLine.AssertEnds(process);
        Assert.Equal(coloured, output.Contains("mPeru\u001b[", StringComparison.Ordinal));
        Assert.Equal(!coloured, output.Contains("[Peru] met [Chile].", StringComparison.Ordinal));
    }

    [Fact]
    public void Cut_MarksInOneAnotherAndAcross_GivesPiecesThatAreTheText()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var length = random.Next(1, 30);
            var marks = Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(length))
                .Select(start => new Mark(new TextSpan(start, random.Next(length - start + 1)), (AnnotationKind)random.Next(4))).ToList();
            var at = 0;
            foreach (var piece in MarkedPiece.Cut(length, marks))
            {
                Assert.Equal(at, piece.Span.Start);
                Assert.True(piece.Span.Length > 0);
                Assert.Equal(marks.Where(m => m.Span.Length > 0 && m.Span.Overlaps(piece.Span)).ToHashSet(), piece.Marks.ToHashSet());
                Assert.All(piece.Marks, m => Assert.True(m.Span.Contains(piece.Span)));
                at = piece.Span.End;
            }
            Assert.Equal(length, at);
        }
    }

    // The codes that stand before the words where they are first coloured.
    private static string ColourBefore(string shown, string words)
    {
        var at = shown.IndexOf("m" + words + "\u001b[", StringComparison.Ordinal);
        Assert.True(at > 0, $"\"{words}\" is not coloured");
        return shown[shown.LastIndexOf('\u001b', at)..at];
    }

    private string Show(Article article, ColorSystem colours, int width)
    {
        using var writer = new StringWriter();
        var isPlain = colours == ColorSystem.NoColors;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.TrueColor,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        using (var view = new AnnotationView(console)) view.Write(coder.Pipeline.Annotate(article));
        return writer.ToString();
    }
}
