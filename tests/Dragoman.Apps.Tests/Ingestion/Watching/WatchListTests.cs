using Dragoman.Ingestion.Watching;

namespace Dragoman.Apps.Tests.Ingestion.Watching;

public sealed class WatchListTests
{
    [Fact]
    public void Parse_Yaml_TakesAllThatIsSaid()
    {
        var (sources, faults) = WatchList.Parse("""
            every: 30m
            sources:
              - name: The Coast Post
                feed: https://coast.example/rss.xml
                every: 5m
                silence: 12h
                text: feed
              - feed: http://hill.example/atom
              - http://lake.example/rss
            """);
        Assert.Empty(faults);
        Assert.Equal(["The Coast Post", "hill.example", "lake.example"], sources.Select(s => s.Name));
        Assert.Equal([TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(30)], sources.Select(s => s.Every));
        Assert.Equal((TimeSpan.FromHours(12), true), (sources[0].Silence, sources[0].TakesTextOfFeed));
    }

    [Fact]
    public void Parse_Opml_TakesEveryFeedHoweverDeep()
    {
        var (sources, faults) = WatchList.Parse("""
            <?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body><outline text="Folder"><outline type="rss" text="Coast" title="The Coast Post" xmlUrl="https://coast.example/rss.xml"/></outline>
            <outline type="rss" text="Hill" xmlUrl="http://hill.example/atom"/></body></opml>
            """);
        Assert.Empty(faults);
        Assert.Equal(["The Coast Post", "Hill"], sources.Select(s => s.Name));
    }

    [Theory]
    [InlineData("sources:\n  - name: x\n    feed: file:///etc/passwd\n", "line 3: feed is \"file:///etc/passwd\"")]
    [InlineData("sources:\n  - name: x\n", "line 2: a source without a feed")]
    [InlineData("sources:\n  - feed: http://a.example/\n    evry: 5m\n", "line 3: \"evry\" is not known")]
    [InlineData("sources:\n  - feed: http://a.example/\n    every: 5 minutes\n", "line 3: every is \"5 minutes\"")]
    [InlineData("every: 400d\nsources: [http://a.example/]\n", "line 1: every is \"400d\"")]
    [InlineData("sources:\n  - feed: http://a.example/\n    text: both\n", "line 3: text is \"both\"")]
    [InlineData("a: &a [x]\nb: *a\n", "aliases (*a) are not read")]
    [InlineData("sources: [\n", "not YAML")]
    [InlineData("- a\n", "a mapping with \"sources\"")]
    [InlineData("sources: []\n", "no feed is named")]
    [InlineData("", "empty")]
    [InlineData("sources: [http://a.example/, http://a.example/]\n", "named 2 times")]
    [InlineData("<rss/>", "the first element is <rss>")]
    [InlineData("<opml><body><outline xmlUrl='ftp://a.example/'/></body></opml>", "xmlUrl is \"ftp://a.example/\"")]
    [InlineData("<!DOCTYPE opml [<!ENTITY x 'y'>]><opml/>", "not well-formed")]
    [InlineData("<opml><body>", "not well-formed")]
    public void Parse_BadList_SaysWhereAndWhatIsExpected(string text, string expected)
    {
        var (sources, faults) = WatchList.Parse(text);
        Assert.Empty(sources);
        Assert.Contains(expected, faults[0], StringComparison.Ordinal);
    }
}
