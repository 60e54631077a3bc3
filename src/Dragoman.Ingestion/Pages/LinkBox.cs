using System.Text.RegularExpressions;

namespace Dragoman.Ingestion.Pages;

/// <summary>Judges a box inside an article by what it is made of.</summary>
/// <param name="box">A division, list, table or form.</param>
/// <param name="weight">What its name says for or against it.</param>
internal sealed partial class LinkBox(PageNode box, int weight)
{
    private const int ManyCommas = 10;

    private const int LongestLabel = 20;

    private readonly bool _isList = box.Name is "ul" or "ol" || box.Inner.InLists > 0.9 * box.Stats.Length;

    /// <summary>Whether the box is no part of an article.</summary>
    public bool IsNone
    {
        get
        {
            if (weight < 0) return true;
            if (box.Stats.Commas >= ManyCommas) return false;
            if (box.Stats.Length <= LongestLabel && IsLabel().IsMatch(box.AllText().Trim())) return true;
            return LooksForeign() && !IsGallery();
        }
    }

    private bool LooksForeign()
    {
        var inner = box.Inner;
        var paragraphs = inner.Paragraphs;
        var pictures = inner.Pictures;
        var links = inner.LinkDensity;
        var isInFigure = box.HasAncestor(a => a.Name == "figure", 3);
        if (!isInFigure && pictures > 1 && (double)paragraphs / pictures < 0.5) return true;
        if (!_isList && inner.Entries - 100 > paragraphs) return true;
        if (inner.Fields > paragraphs / 3) return true;
        if (!_isList && !isInFigure && inner.InHeadings < 0.9 * inner.Length && inner.Length < 25 && pictures is 0 or > 2 && links > 0) return true;
        if (!_isList && weight < 25 && links > 0.2) return true;
        if (weight >= 25 && links > 0.5) return true;
        if (_isList && inner.Entries > 1 && links > 0.95 && inner.Commas == 0) return true;
        return pictures == 0 && inner.InTextElements == 0;
    }

    // A list with one picture an entry is a gallery of the article, one without entries and pictures a text set in.
    private bool IsGallery()
    {
        if (!_isList || box.Elements.Any(c => c.Elements.Count() > 1)) return false;
        return box.Inner.Pictures == box.Inner.Entries;
    }

    [GeneratedRegex(@"^(?:advertisement|advertising|ad|ads|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|реклама|广告|広告|loading(?:…|\.{3})?|sponsored)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex IsLabel();
}
