namespace Dragoman.Apps.Tests.Ingestion.Feeds;

/// <summary>Every format gives the same feed.</summary>
public class FeedFormatTests
{
    [Theory]
    [InlineData("RSS 2.0", """
        <rss version="2.0"><channel><title>Mirna Post</title><link>https://mirna.example/</link><item><title>Sluices reopen</title><link>https://mirna.example/1</link>
        <guid isPermaLink="false">p1</guid><description>Water again.</description><pubDate>Tue, 01 Mar 2022 06:30:00 +0100</pubDate></item></channel></rss>
        """)]
    [InlineData("RSS 0.91", """
        <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
        <rss version="0.91"><channel><title>Mirna Post</title><link>https://mirna.example/</link><item><title>Sluices reopen</title><link>https://mirna.example/1</link>
        <guid>p1</guid><description>Water again.</description><pubDate>1 Mar 2022 05:30:00 GMT</pubDate></item></channel></rss>
        """)]
    [InlineData("RSS 1.0", """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://mirna.example/rss">
        <title>Mirna Post</title><link>https://mirna.example/</link></channel><item rdf:about="p1"><title>Sluices reopen</title><link>https://mirna.example/1</link>
        <description>Water again.</description><dc:date>2022-03-01T05:30:00Z</dc:date></item></rdf:RDF>
        """)]
    [InlineData("RSS 0.90", """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Mirna Post</title><link>https://mirna.example/</link></channel>
        <item rdf:about="p1"><title>Sluices reopen</title><link>https://mirna.example/1</link><description>Water again.</description><pubDate>1646112600</pubDate></item></rdf:RDF>
        """)]
    [InlineData("Atom 1.0", """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Mirna Post</title><link rel="self" href="https://mirna.example/feed"/><link href="https://mirna.example/"/><entry><id>p1</id><title>Sluices reopen</title>
        <link rel="edit" href="https://mirna.example/edit/1"/><link rel="alternate" type="text/html" href="https://mirna.example/1"/><summary>Water again.</summary><published>2022-03-01T05:30:00Z</published></entry></feed>
        """)]
    [InlineData("Atom 0.3", """
        <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Mirna Post</title><link rel="alternate" href="https://mirna.example/"/><entry><id>p1</id><title mode="escaped">Sluices reopen</title>
        <link rel="alternate" href="https://mirna.example/1"/><summary>Water again.</summary><issued>2022-03-01T06:30:00+01:00</issued></entry></feed>
        """)]
    [InlineData("Atom with a prefix", """
        <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Mirna Post</a:title><a:link href="https://mirna.example/"/><a:entry><a:id>p1</a:id><a:title>Sluices reopen</a:title>
        <a:link href="https://mirna.example/1"/><a:summary>Water again.</a:summary><a:published>2022-03-01T05:30:00Z</a:published></a:entry></a:feed>
        """)]
    [InlineData("CDF", """
        <CHANNEL HREF="https://mirna.example/"><TITLE>Mirna Post</TITLE><ITEM HREF="https://mirna.example/1"><GUID>p1</GUID><TITLE>Sluices reopen</TITLE><ABSTRACT>Water again.</ABSTRACT><PUBDATE>2022-03-01T05:30Z</PUBDATE></ITEM></CHANNEL>
        """)]
    [InlineData("JSON Feed", """
        {"version":"https://jsonfeed.org/version/1.1","title":"Mirna Post","home_page_url":"https://mirna.example/","items":[{"id":"p1","url":"https://mirna.example/1","title":"Sluices reopen","summary":"Water again.","date_published":"2022-03-01T06:30:00+01:00"}]}
        """)]
    public void Read_EveryFormat_GivesTheSameFeed(string format, string text)
    {
        Assert.NotEmpty(format);
        var feed = TestFeed.Read(text.Trim());
        Assert.True(feed.IsFeed);
        Assert.Empty(feed.Warnings);
        Assert.Equal("Mirna Post", feed.Title);
        Assert.Equal("https://mirna.example/", feed.Link);
        var item = Assert.Single(feed.Items);
        Assert.Equal("p1", item.Id);
        Assert.Equal("Sluices reopen", item.Title);
        Assert.Equal("https://mirna.example/1", item.Link);
        Assert.Equal("Water again.", item.Summary);
        Assert.Equal(new DateTimeOffset(2022, 3, 1, 5, 30, 0, TimeSpan.Zero), item.Published?.ToUniversalTime());
    }

    [Theory]
    [InlineData("{\"title\":\"x\"}", "no list \"items\"")]
    [InlineData("{\"items\":[", "not well-formed JSON")]
    [InlineData("", "empty")]
    [InlineData("just words", "no element")]
    [InlineData("<html><head><link rel='alternate' type='application/rss+xml' href='/rss'></head><body>x</body></html>", "the page names these feeds: https://mirna.example/rss")]
    [InlineData("<svg></svg>", "its first element is <svg>")]
    public void Read_WhatIsNoFeed_SaysWhy(string text, string expected)
    {
        var feed = TestFeed.Read(text, "https://mirna.example/page");
        Assert.False(feed.IsFeed);
        Assert.Contains(expected, feed.Warnings[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_JsonFeed_ReadsAuthorsAttachmentsAndText()
    {
        var item = TestFeed.Item("""
            {"items":[{"id":7,"url":"/1","content_text":"a < b","authors":[{"name":"Ada"},{"name":"Jon"}],"attachments":[{"url":"/a.mp3","mime_type":"audio/mpeg","size_in_bytes":12}]},]}
            """, "https://mirna.example/feed.json");
        Assert.Equal("7", item.Id);
        Assert.Equal("https://mirna.example/1", item.Link);
        Assert.Equal("a < b", item.Content);
        Assert.Equal("Ada, Jon", item.Author);
        Assert.Equal(new Dragoman.Ingestion.Feeds.FeedEnclosure("https://mirna.example/a.mp3", "audio/mpeg", 12), Assert.Single(item.Enclosures));
    }
}
