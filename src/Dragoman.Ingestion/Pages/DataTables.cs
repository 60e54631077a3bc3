using AngleSharp.Dom;

namespace Dragoman.Ingestion.Pages;

/// <summary>Tells tables that hold data from tables that only lay out a page.</summary>
internal static class DataTables
{
    public static bool Holds(IElement table)
    {
        if (table.GetAttribute("role") == "presentation" || table.GetAttribute("datatable") == "0") return false;
        if (table.HasAttribute("summary")) return true;
        if (table.QuerySelector("caption") is { } caption && caption.ChildNodes.Length > 0) return true;
        if (table.QuerySelector("col, colgroup, tfoot, thead, th") is not null) return true;
        if (table.QuerySelector("table") is not null) return false;
        var rows = table.QuerySelectorAll("tr");
        var columns = rows.Length == 0 ? 0 : rows.Max(r => r.Children.Count(c => c.LocalName is "td" or "th"));
        if (rows.Length <= 1 || columns <= 1) return false;
        return rows.Length >= 10 || columns > 4 || rows.Length * columns > 10;
    }
}
