namespace Dragoman.Ingestion.Pages;

/// <summary>Tells tables that hold data from tables that only lay out a page.</summary>
internal static class DataTables
{
    public static bool Holds(PageNode table)
    {
        if (table.Attribute("role") == "presentation" || table.Attribute("datatable") == "0") return false;
        if (table.Attribute("summary") is not null) return true;
        int rows = 0, columns = 0;
        var hasTable = false;
        foreach (var inner in table.Descendants())
        {
            if (inner.Name is "col" or "colgroup" or "tfoot" or "thead" or "th" || (inner.Name == "caption" && inner.Children.Count > 0)) return true;
            hasTable |= inner.Name == "table";
            if (inner.Name != "tr") continue;
            rows++;
            columns = Math.Max(columns, inner.Elements.Count(c => c.Name is "td" or "th"));
        }
        if (hasTable || rows <= 1 || columns <= 1) return false;
        return rows >= 10 || columns > 4 || rows * columns > 10;
    }
}
