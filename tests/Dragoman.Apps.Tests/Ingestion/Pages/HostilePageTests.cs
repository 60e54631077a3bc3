using System.Diagnostics;
using System.Text;
using Dragoman.Ingestion.Pages;
using Dragoman.Ingestion.Web;

namespace Dragoman.Apps.Tests.Ingestion.Pages;

/// <summary>Pages that are none, and pages made to do harm: an answer, and soon.</summary>
public class HostilePageTests
{
    // Far above what it takes, far below what a quadratic reader would take.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("  \n\t", "empty")]
    [InlineData("<html><body></body></html>", "no text found")]
    [InlineData("<html><head><title>x</title></head></html>", "no text found")]
    [InlineData("<div id='app'></div><script src='app.js'></script>", "scripts are not run")]
    [InlineData("<script>unfinished", "no text found")]
    public void Read_PageWithoutText_SaysSo(string html, string expected) => Assert.Contains(expected, TestPage.Fault(Encoding.UTF8.GetBytes(html)), StringComparison.Ordinal);

    [Theory]
    [InlineData(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 1, 2, 3 })]
    [InlineData(new byte[] { (byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', (byte)'1' })]
    [InlineData(new byte[] { 7, 0, 0, 0, 9, 0, 0, 0, 1, 0, 0, 0 })]
    public void Read_BinaryFile_IsNoPage(byte[] bytes) => Assert.Contains("binary", TestPage.Fault(bytes), StringComparison.Ordinal);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<span>")]
    [InlineData("<b>")]
    [InlineData("<svg><g><td>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    public void Read_HundredThousandOpenElements_IsRefusedAtOnce(string tags)
    {
        var watch = Stopwatch.StartNew();
        Assert.Contains("inside one another", TestPage.Fault(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(tags, 100_000)) + "text")), StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Limit);
    }

    [Theory]
    [InlineData("<p>One sentence, and then another one, without any end tag.")]
    [InlineData("<li>")]
    [InlineData("text<br><br>")]
    [InlineData("<div><a href='x'>a link, and no more</a></div>")]
    [InlineData("<!--")]
    [InlineData("<")]
    public void Read_HundredThousandSiblings_AreReadInTime(string part)
    {
        var watch = Stopwatch.StartNew();
        var extraction = PageReader.Read(new WebDocument(Encoding.UTF8.GetBytes("<body>" + string.Concat(Enumerable.Repeat(part, 100_000)))));
        Assert.True(extraction.Article is null != extraction.Fault is null);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Limit);
    }

    [Fact]
    public void Read_ThousandsOfAttributes_AreRefused() =>
        Assert.Contains("attributes", TestPage.Fault(Encoding.UTF8.GetBytes("<p " + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=1 ")) + ">text</p>")), StringComparison.Ordinal);

    [Fact]
    public void Read_FiftyMegabytes_AreRefused() => Assert.Contains("longer than", TestPage.Fault(Encoding.UTF8.GetBytes("<p>" + new string('x', 50_000_000))), StringComparison.Ordinal);

    // Unclosed elements in a number that real pages reach are no attack.
    [Fact]
    public void Read_SomeHundredUnclosedElements_AreRead() => Assert.Equal("text", TestPage.Extract(string.Concat(Enumerable.Repeat("<font>", 500)) + "text").Text);

    [Fact]
    public void Read_PageWithRandomDamage_NeverThrows()
    {
        var whole = Encoding.UTF8.GetBytes(TestPage.Page($"<nav><a href='/'>Home</a></nav><article><h1>Sluices</h1>{TestPage.With("<table><tr><th>a</th></tr></table><ul><li>b</li></ul>")}</article>", "<script type='application/ld+json'>{\"@type\":\"Article\"}</script>"));
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var damaged = whole[..random.Next(whole.Length)].ToArray();
            for (var n = random.Next(20); n > 0 && damaged.Length > 0; n--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            var extraction = PageReader.Read(new WebDocument(damaged));
            Assert.True(extraction.Article is null != extraction.Fault is null);
        }
    }
}
