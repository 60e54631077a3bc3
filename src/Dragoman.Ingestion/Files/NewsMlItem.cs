using System.Xml.Linq;
using static Dragoman.Ingestion.Files.XmlItem;

namespace Dragoman.Ingestion.Files;

/// <summary>A <c>newsItem</c> of the IPTC's NewsML-G2 whose content stands in it: NITF, XHTML, or plain text.</summary>
internal static class NewsMlItem
{
    public static (ArticleFields? Fields, string? Fault) Read(XElement item)
    {
        var (meta, content, set) = (Find(item, "itemMeta"), Find(item, "contentMeta"), Find(item, "contentSet"));
        if (Attribute(Find(meta, "pubStatus"), "qcode") is "stat:canceled" or "stat:withheld") return (null, "the publisher has withdrawn this item (pubStatus)");
        var nitf = Find(set, "nitf") is { } inner ? NitfItem.Read(inner) : null;
        var text = nitf?.Text ?? Inline(set);
        if (string.IsNullOrWhiteSpace(text))
            return (null, Find(set, "remoteContent") is { } remote ? $"it holds no text; its content stands elsewhere ({Attribute(remote, "href") ?? "remoteContent"})" : "it holds no text");
        return (new ArticleFields
        {
            Id = Attribute(item, "guid"),
            Title = Line(Find(content, "headline")) ?? nitf?.Title ?? Line(Find(meta, "title")),
            Text = text,
            Published = Line(Find(meta, "firstCreated")) ?? Line(Find(content, "contentCreated")) ?? Line(Find(meta, "versionCreated")) ?? nitf?.Published,
            Url = nitf?.Url,
            Outlet = Party(Find(meta, "provider")) ?? Party(Find(content, "infoSource")) ?? nitf?.Outlet,
            Language = Attribute(Find(content, "language"), "tag") ?? nitf?.Language ?? Attribute(item, "lang"),
        }, null);
    }

    private static string? Inline(XElement? set)
    {
        if (Find(set, "inlineXML") is { } xml) return Text(Find(xml, "body") ?? xml);
        // Plain text keeps its own paragraphs.
        return Find(set, "inlineData")?.Value.ReplaceLineEndings("\n").Trim('\n', ' ', '\t');
    }

    // <provider qcode="nprov:REUTERS"/>, <provider literal="reuters.com"/>, or with a name inside.
    private static string? Party(XElement? party) =>
        Line(Find(party, "name")) ?? Attribute(party, "literal") ?? (Attribute(party, "qcode") is { } code ? code[(code.IndexOf(':', StringComparison.Ordinal) + 1)..] : Attribute(party, "uri"));
}
