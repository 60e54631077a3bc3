using System.Xml.Linq;
using static Dragoman.Ingestion.Files.XmlItem;

namespace Dragoman.Ingestion.Files;

/// <summary>A <c>newsitem</c> as in Reuters Corpus Volume 1.</summary>
internal static class ReutersItem
{
    public static ArticleFields Read(XElement item) => new()
    {
        Id = Attribute(item, "itemid") is { } id ? "newsitem:" + id : Attribute(item, "id"),
        Title = Line(Find(item, "headline")) ?? Line(Find(item, "title")),
        Text = Text(Find(item, "text")),
        Published = Attribute(item, "date"),
        Outlet = item.Descendants().Where(e => e.Name.LocalName == "dc" && Attribute(e, "element") == "dc.publisher").Select(e => Attribute(e, "value")).FirstOrDefault(),
        Language = Attribute(item, "lang"),
    };
}
