using System.Globalization;
using Dragoman.Ingestion.Feeds;

namespace Dragoman.Apps.Tests.Ingestion.Feeds;

/// <summary>What stands in an item, word by word.</summary>
public class FeedItemTests
{
    [Theory]
    [InlineData("<link>https://mirna.example/1</link><guid>https://mirna.example/guid</guid>", "https://mirna.example/1")]
    [InlineData("<guid>https://mirna.example/guid</guid>", "https://mirna.example/guid")]
    [InlineData("<guid isPermaLink='false'>https://mirna.example/guid</guid>", null)]
    [InlineData("<guid>abc</guid>", null)]
    [InlineData("<image><link>https://mirna.example/picture</link></image>", null)]
    [InlineData("<link/><link>https://mirna.example/2</link>", "https://mirna.example/2")]
    [InlineData("<link>\n  https://mirna.example/?a=1&amp;b=2 \n</link>", "https://mirna.example/?a=1&b=2")]
    public void Read_LinkOfAnItem_IsItsPage(string item, string? expected) => Assert.Equal(expected, TestFeed.Item(TestFeed.Rss(item)).Link);

    [Theory]
    [InlineData("<link href='/1'/>", "xml:base='https://mirna.example/news/'", "https://mirna.example/1")]
    [InlineData("<link href='1' xml:base='sub/'/>", "xml:base='https://mirna.example/news/'", "https://mirna.example/news/sub/1")]
    [InlineData("<link rel='enclosure' href='https://mirna.example/a.mp3'/>", "", null)]
    [InlineData("<link type='application/json' href='https://mirna.example/1.json'/><link type='text/html' href='https://mirna.example/1'/>", "", "https://mirna.example/1")]
    [InlineData("<link href='1'/>", "xml:base='javascript:alert(1)'", "https://feeds.example/mirna/1")]
    public void Read_LinkOfAnEntry_FollowsRelationAndBase(string entry, string attributes, string? expected) =>
        Assert.Equal(expected, TestFeed.Item(TestFeed.Atom(entry, attributes), "https://feeds.example/mirna/feed.xml").Link);

    [Theory]
    [InlineData("<title>Sluices &amp;amp; gauges</title>", "Sluices &amp; gauges")]
    [InlineData("<title><![CDATA[Sluices & gauges]]></title>", "Sluices & gauges")]
    [InlineData("<title>Caf&#233; &#x2014; don&#146;t</title>", "Café — don’t")]
    [InlineData("<media:title xmlns:media='http://search.yahoo.com/mrss/'>Film</media:title>", "Film")]
    [InlineData("<dc:title xmlns:dc='http://purl.org/dc/elements/1.1/'>Core</dc:title>", "Core")]
    [InlineData("<title/>", null)]
    public void Read_Title_IsTheText(string item, string? expected) => Assert.Equal(expected, TestFeed.Item(TestFeed.Rss(item)).Title);

    [Theory]
    [InlineData("<title type='text'>a &lt;b&gt; c</title>", "a <b> c")]
    [InlineData("<title type='html'>a &lt;b&gt;c&lt;/b&gt;</title>", "a <b>c</b>")]
    [InlineData("<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>a <b>c</b> &lt;d&gt;</div></title>", "a <b>c</b> &lt;d&gt;")]
    [InlineData("<title type='xhtml'><x:div xmlns:x='http://www.w3.org/1999/xhtml'>a <x:br/>c</x:div></title>", "a <br />c")]
    [InlineData("<title mode='base64' type='text/html'>YSA8Yj5jPC9iPg==</title>", "a <b>c</b>")]
    [InlineData("<title mode='base64'>no base64 at all!</title>", "no base64 at all!")]
    public void Read_TextConstructs_AreUndone(string entry, string expected) => Assert.Equal(expected, TestFeed.Item(TestFeed.Atom(entry)).Title);

    [Fact]
    public void Read_Content_IsToldFromSummary()
    {
        var item = TestFeed.Item(TestFeed.Rss("<description>Short.</description><content:encoded><![CDATA[<p>Long, with <a href=\"x\">a link</a>.</p>]]></content:encoded>", "", "xmlns:content='http://purl.org/rss/1.0/modules/content/' xml:base='https://mirna.example/a/'"));
        Assert.Equal("Short.", item.Summary);
        Assert.Equal("<p>Long, with <a href=\"https://mirna.example/a/x\">a link</a>.</p>", item.Content);
    }

    [Theory]
    [InlineData("<author>ada@mirna.example (Ada Brook)</author>", "Ada Brook (ada@mirna.example)")]
    [InlineData("<author>Ada Brook &lt;ada@mirna.example&gt;</author>", "Ada Brook (ada@mirna.example)")]
    [InlineData("<author>ada@mirna.example</author>", "ada@mirna.example")]
    [InlineData("<dc:creator xmlns:dc='http://purl.org/dc/elements/1.1/'>Ada Brook</dc:creator>", "Ada Brook")]
    [InlineData("<itunes:author xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>Ada Brook</itunes:author>", "Ada Brook")]
    [InlineData("<author><name>Ada Brook</name><email>ada@mirna.example</email></author>", "Ada Brook (ada@mirna.example)")]
    [InlineData("<author/>", null)]
    public void Read_Author_HasOneForm(string item, string? expected) => Assert.Equal(expected, TestFeed.Item(TestFeed.Rss(item)).Author);

    [Theory]
    [InlineData("<enclosure url='https://mirna.example/a.mp3' type='audio/mpeg' length='1234'/>", "https://mirna.example/a.mp3", "audio/mpeg", 1234L)]
    [InlineData("<media:group xmlns:media='http://search.yahoo.com/mrss/'><media:content url='/a.mp4' type='video/mp4' fileSize='5'/></media:group>", "https://mirna.example/a.mp4", "video/mp4", 5L)]
    [InlineData("<enclosure url='/a.mp3' length='unknown'/>", "https://mirna.example/a.mp3", null, null)]
    public void Read_Enclosures_AreFound(string item, string url, string? type, long? length) =>
        Assert.Equal(new FeedEnclosure(url, type, length), Assert.Single(TestFeed.Item(TestFeed.Rss(item), "https://mirna.example/rss").Enclosures));

    [Theory]
    [InlineData("Tue, 01 Mar 2022 06:30:00 +0100", "2022-03-01T05:30:00Z")]
    [InlineData("Tue, 1 Mar 22 06:30:00 EST", "2022-03-01T11:30:00Z")]
    [InlineData("2022-03-01T06:30:00.123+01:00", "2022-03-01T05:30:00Z")]
    [InlineData("2022-03-01 06:30", "2022-03-01T06:30:00Z")]
    [InlineData("20220301T063000Z", "2022-03-01T06:30:00Z")]
    [InlineData("2022-03-01T24:00:00Z", "2022-03-02T00:00:00Z")]
    [InlineData("2022-03", "2022-03-01T00:00:00Z")]
    [InlineData("2022", "2022-01-01T00:00:00Z")]
    [InlineData("2022-060", "2022-03-01T00:00:00Z")]
    [InlineData("2022-W09-2", "2022-03-01T00:00:00Z")]
    [InlineData("Tue Mar  1 06:30:00 2022", "2022-03-01T06:30:00Z")]
    [InlineData("Tue Mar 01 06:30:00 CET 2022", "2022-03-01T05:30:00Z")]
    [InlineData("March 1, 2022 at 6:30 pm EST", "2022-03-01T23:30:00Z")]
    [InlineData("12:05 AM, March 1, 2022", "2022-03-01T00:05:00Z")]
    [InlineData("1. März 2022", "2022-03-01T00:00:00Z")]
    [InlineData("1er août 2022", "2022-08-01T00:00:00Z")]
    [InlineData("1 марта 2022, 06:30", "2022-03-01T06:30:00Z")]
    [InlineData("2022년 3월 1일 오후 6:30", "2022-03-01T18:30:00Z")]
    [InlineData("2022年3月1日", "2022-03-01T00:00:00Z")]
    [InlineData("13/03/2022", "2022-03-13T00:00:00Z")]
    [InlineData("01.03.2022 06:30", "2022-03-01T06:30:00Z")]
    [InlineData("03/01/2022", "2022-03-01T00:00:00Z")]
    [InlineData("1646112600", "2022-03-01T05:30:00Z")]
    [InlineData("Tue, 01 Mar 2022 06:30:60 GMT", "2022-03-01T06:30:59Z")]
    public void Read_Dates_OfManyFormats(string text, string expected)
    {
        var published = TestFeed.Item(TestFeed.Rss($"<pubDate>{text}</pubDate>")).Published;
        Assert.NotNull(published);
        Assert.InRange((published.Value - DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture)).Duration(), TimeSpan.Zero, TimeSpan.FromMilliseconds(999));
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("31 Feb 2022")]
    [InlineData("2022-13-45")]
    [InlineData("99:99 March 2022")]
    public void Read_DateThatIsNone_IsNullWithAWarning(string text)
    {
        var feed = TestFeed.Read(TestFeed.Rss($"<pubDate>{text}</pubDate>"));
        Assert.Null(feed.Items[0].Published);
        Assert.Contains(text, Assert.Single(feed.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Dates_TellPublicationFromChange()
    {
        var item = TestFeed.Item(TestFeed.Atom("<published>2022-03-01T00:00:00Z</published><updated>2022-03-02T00:00:00Z</updated><updated>2022-03-03T00:00:00Z</updated>"));
        Assert.Equal(1, item.Published?.Day);
        Assert.Equal(3, item.Updated?.Day);
    }
}
