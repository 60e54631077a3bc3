using System.Text;
using Dragoman.Ingestion.Feeds;
using Dragoman.Ingestion.Web;

namespace Dragoman.Apps.Tests.Ingestion.Feeds;

/// <summary>Invented feeds.</summary>
internal static class TestFeed
{
    public static Feed Read(string text, string? address = null) => FeedReader.Read(new WebDocument(Encoding.UTF8.GetBytes(text), null, address is null ? null : new Uri(address)));

    public static string Rss(string item, string channel = "", string attributes = "") =>
        $"<?xml version=\"1.0\"?><rss version=\"2.0\" {attributes}><channel><title>Mirna Post</title><link>https://mirna.example/</link>{channel}<item>{item}</item></channel></rss>";

    public static string Atom(string entry, string attributes = "") =>
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\" {attributes}><title>Mirna Post</title><link href=\"https://mirna.example/\"/><entry>{entry}</entry></feed>";

    /// <summary>The one item of a feed without faults.</summary>
    public static FeedItem Item(string text, string? address = null)
    {
        var feed = Read(text, address);
        Assert.Empty(feed.Warnings);
        return Assert.Single(feed.Items);
    }
}
