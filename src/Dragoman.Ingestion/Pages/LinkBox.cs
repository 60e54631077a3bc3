using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Dragoman.Ingestion.Pages;

/// <summary>Judges a box inside an article by what it is made of.</summary>
/// <param name="box">A division, list, table or form.</param>
/// <param name="weight">What its name says for or against it.</param>
internal sealed partial class LinkBox(IElement box, int weight)
{
    private const int ManyCommas = 10;

    private readonly bool _isList = box.LocalName is "ul" or "ol" || Measure.Density(box, "ul, ol") > 0.9;

    /// <summary>Whether the box is no part of an article.</summary>
    public bool IsNone
    {
        get
        {
            if (weight < 0) return true;
            if (Measure.Commas(box) >= ManyCommas) return false;
            if (IsLabel().IsMatch(box.TextContent.Trim())) return true;
            return LooksForeign() && !IsGallery();
        }
    }

    private bool LooksForeign()
    {
        var paragraphs = Count("p");
        var pictures = Count("img");
        var entries = Count("li") - 100;
        var fields = Count("input");
        var length = Measure.Length(box);
        var links = Measure.LinkDensity(box);
        var isInFigure = Elements.HasAncestor(box, "figure", 3);
        if (!isInFigure && pictures > 1 && (double)paragraphs / pictures < 0.5) return true;
        if (!_isList && entries > paragraphs) return true;
        if (fields > paragraphs / 3) return true;
        if (!_isList && !isInFigure && Measure.Density(box, "h1, h2, h3, h4, h5, h6") < 0.9 && length < 25 && pictures is 0 or > 2 && links > 0) return true;
        if (!_isList && weight < 25 && links > 0.2) return true;
        if (weight >= 25 && links > 0.5) return true;
        return pictures == 0 && Measure.Density(box, "span, li, td, blockquote, dl, div, ol, p, pre, table, ul") == 0;
    }

    // A list with one picture an entry is a gallery of the article, one without entries and pictures a text set in.
    private bool IsGallery()
    {
        if (!_isList || box.Children.Any(c => c.ChildElementCount > 1)) return false;
        return Count("img") == Count("li");
    }

    private int Count(string selector) => box.QuerySelectorAll(selector).Length;

    [GeneratedRegex(@"^(?:advertisement|advertising|ad|ads|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|реклама|广告|広告|loading(?:…|\.{3})?|sponsored)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IsLabel();
}
