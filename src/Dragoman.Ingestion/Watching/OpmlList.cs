using System.Collections.Immutable;
using System.Xml;

namespace Dragoman.Ingestion.Watching;

/// <summary>A list of feeds in OPML, as feed readers export it: every <c>outline</c> with an <c>xmlUrl</c>, however deep.</summary>
internal static class OpmlList
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static WatchList Parse(string text)
    {
        var sources = ImmutableArray.CreateBuilder<WatchedSource>();
        var faults = ImmutableArray.CreateBuilder<string>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n')), Settings);
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (reader.Depth == 0 && reader.LocalName != "opml") return WatchList.Faulty($"line 1: the first element is <{reader.LocalName}>; OPML or YAML is expected");
                if (reader.LocalName != "outline" || reader.GetAttribute("xmlUrl")?.Trim() is not { Length: > 0 } feed) continue;
                if (!WatchList.IsAddress(feed)) faults.Add($"line {((IXmlLineInfo)reader).LineNumber}: xmlUrl is \"{feed}\"; an address with http or https is expected");
                else sources.Add(new WatchedSource { Feed = feed, Name = Name(reader, feed) });
            }
        }
        catch (XmlException fault)
        {
            return WatchList.Faulty($"line {fault.LineNumber}: not well-formed: {fault.Message}");
        }
        return faults.Count > 0 ? new WatchList([], faults.ToImmutable()) : new WatchList(sources.ToImmutable(), []);
    }

    private static string Name(XmlReader reader, string feed) =>
        reader.GetAttribute("title") is { Length: > 0 } title ? title : reader.GetAttribute("text") is { Length: > 0 } text ? text : new Uri(feed).Host;
}
