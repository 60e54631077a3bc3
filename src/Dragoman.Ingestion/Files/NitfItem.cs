using System.Xml.Linq;
using static Dragoman.Ingestion.Files.XmlItem;

namespace Dragoman.Ingestion.Files;

/// <summary>An article in the IPTC's News Industry Text Format (NITF 3), as agencies and the New York Times' annotated corpus use it.</summary>
internal static class NitfItem
{
    public static ArticleFields Read(XElement nitf)
    {
        var head = Find(nitf, "head");
        var bodyHead = Find(nitf, "body.head");
        var publication = Find(head, "pubdata");
        var content = Find(nitf, "body.content");
        return new ArticleFields
        {
            Id = Attribute(Find(head, "doc-id"), "id-string"),
            Title = Line(Find(bodyHead, "hl1")) ?? Line(Find(bodyHead, "headline")) ?? Line(Find(bodyHead, "hedline")) ?? Line(Find(head, "title")),
            // The annotated corpus gives the lead twice: alone, and as part of the whole.
            Text = Text(content?.Elements().FirstOrDefault(e => e.Name.LocalName == "block" && Attribute(e, "class") == "full_text") ?? content),
            Published = Attribute(Find(head, "date.issue"), "norm") ?? Attribute(Find(bodyHead, "story.date"), "norm") ?? Attribute(Find(head, "date.release"), "norm") ?? Attribute(publication, "date.publication"),
            Url = Attribute(publication, "ex-ref"),
            Outlet = Attribute(publication, "name") ?? Line(Find(bodyHead, "distributor")) ?? Attribute(Find(head, "doc-id"), "regsrc") ?? Attribute(Find(head, "doc.copyright"), "holder"),
            Language = Attribute(Find(nitf, "body"), "lang") ?? Attribute(nitf, "lang"),
        };
    }
}
