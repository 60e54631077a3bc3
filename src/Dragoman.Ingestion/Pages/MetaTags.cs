using AngleSharp.Dom;

namespace Dragoman.Ingestion.Pages;

/// <summary>The <c>meta</c> elements of a page by name, property or <c>http-equiv</c>. The first of several counts.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public MetaTags(IDocument page)
    {
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var content = meta.GetAttribute("content")?.Trim();
            if (string.IsNullOrEmpty(content)) continue;
            // A property may list several names.
            var names = $"{meta.GetAttribute("property")} {meta.GetAttribute("name")} {meta.GetAttribute("http-equiv")} {meta.GetAttribute("itemprop")}";
            foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries)) _values.TryAdd(name.Replace('.', ':'), content);
        }
    }

    /// <summary>The value of the first of these names the page has; null when it has none.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names) if (_values.TryGetValue(name, out var value)) return value;
        return null;
    }
}
