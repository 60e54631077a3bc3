namespace Dragoman.Ingestion.Pages;

/// <summary>What a part of a page is made of. Two parts side by side add up, so that a tree is counted once and not again for each of its levels.</summary>
internal readonly record struct PageStats
{
    private int Raw { get; init; }

    private bool StartsBlank { get; init; }

    private bool EndsBlank { get; init; }

    /// <summary>Characters of text; runs of white space count as one, at the ends as none.</summary>
    public int Length => Math.Max(0, Raw - (StartsBlank ? 1 : 0) - (EndsBlank && Raw > 1 ? 1 : 0));

    /// <summary>Commas, in the scripts that have one.</summary>
    public int Commas { get; init; }

    /// <summary>Characters that stand in links. Links within the page weigh less: footnotes belong to a text.</summary>
    public double Linked { get; init; }

    /// <summary>Characters in headings.</summary>
    public int InHeadings { get; init; }

    /// <summary>Characters in lists.</summary>
    public int InLists { get; init; }

    /// <summary>Characters in elements that usually hold text.</summary>
    public int InTextElements { get; init; }

    public int Paragraphs { get; init; }

    public int Pictures { get; init; }

    public int Entries { get; init; }

    public int Fields { get; init; }

    /// <summary>Elements that make a division a container rather than a paragraph.</summary>
    public int Containers { get; init; }

    /// <summary>Elements that are no running text.</summary>
    public int NonPhrases { get; init; }

    /// <summary>Share of the text that stands in links, 0 to 1.</summary>
    public double LinkDensity => Length == 0 ? 0 : Linked / Length;

    public static PageStats operator +(PageStats a, PageStats b)
    {
        if (a.Raw == 0 && a == default) return b;
        return new PageStats
        {
            Raw = a.Raw + b.Raw - (a.EndsBlank && b.StartsBlank ? 1 : 0),
            StartsBlank = a.Raw == 0 ? b.StartsBlank : a.StartsBlank,
            EndsBlank = b.Raw == 0 ? a.EndsBlank : b.EndsBlank,
            Commas = a.Commas + b.Commas,
            Linked = a.Linked + b.Linked,
            InHeadings = a.InHeadings + b.InHeadings,
            InLists = a.InLists + b.InLists,
            InTextElements = a.InTextElements + b.InTextElements,
            Paragraphs = a.Paragraphs + b.Paragraphs,
            Pictures = a.Pictures + b.Pictures,
            Entries = a.Entries + b.Entries,
            Fields = a.Fields + b.Fields,
            Containers = a.Containers + b.Containers,
            NonPhrases = a.NonPhrases + b.NonPhrases,
        };
    }

    /// <summary>What a text counts.</summary>
    public static PageStats Of(string text)
    {
        int raw = 0, commas = 0;
        var wasBlank = false;
        foreach (var c in text)
        {
            var isBlank = char.IsWhiteSpace(c);
            if (!isBlank || !wasBlank) raw++;
            wasBlank = isBlank;
            if (c is ',' or '،' or '﹐' or '︐' or '︑' or '⹁' or '⸴' or '⸲' or '，' or '、') commas++;
        }
        return new PageStats { Raw = raw, StartsBlank = text.Length > 0 && char.IsWhiteSpace(text[0]), EndsBlank = wasBlank, Commas = commas };
    }

    /// <summary>What an element adds to what its content counts.</summary>
    public PageStats Inside(PageNode element) => this with
    {
        Linked = element.Name == "a" ? Length * (element.Attribute("href") is ['#', _, ..] ? 0.3 : 1) : Linked,
        InHeadings = element.Name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" ? Length : InHeadings,
        InLists = element.Name is "ul" or "ol" ? Length : InLists,
        InTextElements = element.Name is "span" or "li" or "td" or "blockquote" or "dl" or "div" or "ol" or "p" or "pre" or "table" or "ul" ? Length : InTextElements,
        Paragraphs = Paragraphs + (element.Name == "p" ? 1 : 0),
        Pictures = Pictures + (element.Name == "img" ? 1 : 0),
        Entries = Entries + (element.Name == "li" ? 1 : 0),
        Fields = Fields + (element.Name == "input" ? 1 : 0),
        Containers = Containers + (element.IsContainer ? 1 : 0),
        NonPhrases = NonPhrases + (element.IsBlock || element.Name is "img" or "iframe" or "object" or "embed" or "picture" or "svg" ? 1 : 0),
    };
}
