using System.Diagnostics;
using System.Text;
using Dragoman.Ingestion.Feeds;
using Dragoman.Ingestion.Web;

namespace Dragoman.Apps.Tests.Ingestion.Feeds;

/// <summary>Feeds as they come: broken, cut short, wrongly encoded, or made to do harm.</summary>
public class IllFormedFeedTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("<title>Barley & water</title>", "Barley & water")]
    [InlineData("<title>Barley&nbsp;&eacute;&mdash;</title>", "Barley\u00A0é—")]
    [InlineData("<title>4 < 5</title>", "4 < 5")]
    [InlineData("<title>Barley</titel></title>", "Barley")]
    [InlineData("<title>Barley", "Barley")]
    [InlineData("<title>Barley &unknown; &#xZZ; &#0;</title>", "Barley &unknown; &#xZZ; \uFFFD")]
    [InlineData("<title attribute>Barley</title>", "Barley")]
    [InlineData("<title a=b c='d>Barley</title>", null)]
    [InlineData("<TITLE>Barley</title>", "Barley")]
    [InlineData("<title><![CDATA[Barley</title>", "Barley</title></item></channel></rss>")]
    [InlineData("<media:title>Barley</media:title>", "Barley")]
    public void Read_BrokenItem_IsReadAllTheSame(string item, string? title)
    {
        var feed = TestFeed.Read(TestFeed.Rss(item));
        Assert.True(feed.IsFeed);
        Assert.Equal("Mirna Post", feed.Title);
        Assert.Contains(feed.Warnings, w => w.StartsWith("not well-formed XML", StringComparison.Ordinal));
        Assert.Equal(title, Assert.Single(feed.Items).Title);
    }

    [Fact]
    public void Read_ItemsWithoutEnd_AreSeveral()
    {
        var feed = TestFeed.Read("<rss><channel><title>Mirna</title><item><title>One</title><item><title>Two<br>and a half</title><item><title>Thr");
        Assert.Equal(["One", "Two<br />and a half", "Thr"], feed.Items.Select(i => i.Title));
    }

    [Fact]
    public void Read_DeclarationBehindABlank_IsRead() => Assert.Equal("Mirna Post", TestFeed.Read("\n" + TestFeed.Rss("<title>x</title>")).Title);

    [Theory]
    [InlineData("windows-1251", "<?xml version='1.0' encoding='windows-1251'?>", null, 0)]
    [InlineData("euc-kr", "<?xml version='1.0' encoding='euc-kr'?>", null, 0)]
    [InlineData("gb18030", "<?xml version='1.0' encoding='gb2312'?>", null, 0)]
    [InlineData("shift_jis", "", "text/xml; charset=Shift_JIS", 0)]
    [InlineData("utf-16", "<?xml version='1.0' encoding='utf-16'?>", null, 0)]
    [InlineData("utf-32", "", null, 0)]
    [InlineData("utf-8", "<?xml version='1.0' encoding='us-ascii'?>", null, 0)]
    public void Read_Encodings_AreFound(string encoding, string declaration, string? contentType, int warnings)
    {
        var word = encoding switch { "windows-1251" => "Шлюзы", "euc-kr" => "수문", "shift_jis" => "水門", _ => "水门" };
        var encoder = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var feed = FeedReader.Read(new WebDocument(encoder.GetBytes($"{declaration}<rss><channel><title>{word}</title></channel></rss>"), contentType));
        Assert.Equal(word, feed.Title);
        Assert.Equal(warnings, feed.Warnings.Length);
    }

    [Fact]
    public void Read_BytesOfTwoEncodings_StayLegibleWithAWarning()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("<?xml version='1.0' encoding='utf-8'?><rss><channel><title>café "), 0xE9, .. "t\u00E9</title></channel></rss>"u8];
        var feed = FeedReader.Read(new WebDocument(bytes));
        Assert.Equal("café été", feed.Title);
        Assert.StartsWith("encoding: declared as utf-8", Assert.Single(feed.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("donâ€™t", "don’t")]
    [InlineData("cafÃ©", "café")]
    [InlineData("Ã la carte", "Ã la carte")]
    [InlineData("Škoda â€“ Ж", "Škoda â€“ Ж")]
    public void Read_Mojibake_IsMendedWhereAllOfItTurnsBack(string text, string expected) => Assert.Equal(expected, TestFeed.Read(TestFeed.Rss($"<title>{text}</title>")).Items[0].Title);

    [Fact]
    public void Read_NestedEntities_AreNotExpanded()
    {
        var declarations = string.Concat(Enumerable.Range(1, 20).Select(i => $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">"));
        var feed = TestFeed.Read($"<!DOCTYPE rss [<!ENTITY a0 \"ha\">{declarations}]><rss><channel><title>&a0; &a20;</title></channel></rss>");
        Assert.Equal("ha &a20;", feed.Title);
    }

    [Fact]
    public void Read_LargeEntityUsedOften_IsBounded()
    {
        var feed = TestFeed.Read($"<!DOCTYPE rss [<!ENTITY a \"{new string('x', 200_000)}\">]><rss><channel><title>{string.Concat(Enumerable.Repeat("&a;", 100_000))}</title></channel></rss>");
        Assert.InRange(feed.Title!.Length, 200_000, 2_000_000); // Some of it is there.
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/evil.dtd\"> %x;]>")]
    [InlineData("<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/evil.dtd\">")]
    public void Read_ExternalEntities_AreNotFetched(string type)
    {
        var feed = TestFeed.Read($"{type}<rss><channel><title>a&x;b</title></channel></rss>");
        Assert.Equal("a&x;b", feed.Title);
    }

    [Theory]
    [InlineData("<channel>")]
    [InlineData("<item><title>t</title>")]
    [InlineData("<a b=\"")]
    [InlineData("<a ")]
    [InlineData("</b>")]
    [InlineData("<![CDATA[")]
    [InlineData("<!ENTITY ")]
    [InlineData("&lt;a href=\"")]
    [InlineData("&")]
    [InlineData("<x xmlns:a='b'>")]
    public void Read_HundredThousandOfAnything_IsReadInTime(string part)
    {
        var watch = Stopwatch.StartNew();
        TestFeed.Read("<rss><channel><title>x</title><description>" + string.Concat(Enumerable.Repeat(part, 100_000)));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Limit);
    }

    [Fact]
    public void Read_FeedWithRandomDamage_NeverThrows()
    {
        var whole = Encoding.UTF8.GetBytes(TestFeed.Rss("<title>Barley</title><link>/1</link><description><![CDATA[<p>x</p>]]></description><pubDate>Tue, 01 Mar 2022 06:30:00 GMT</pubDate><enclosure url='a' length='1'/>"));
        var random = new Random(11);
        for (var i = 0; i < 500; i++)
        {
            var damaged = whole[..random.Next(whole.Length)].ToArray();
            for (var n = random.Next(10); n > 0 && damaged.Length > 0; n--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            var feed = FeedReader.Read(new WebDocument(damaged));
            Assert.True(feed.IsFeed || feed.Warnings.Length > 0);
        }
    }
}
