namespace Dragoman.Ingestion.Pages;

/// <summary>The article of a web page. Whatever the page does not say is null.</summary>
public sealed record ExtractedArticle
{
    /// <summary>Headline, without the name of the outlet.</summary>
    public string? Title { get; init; }

    /// <summary>Main text: paragraphs separated by blank lines, without navigation, captions, boxes and comments.</summary>
    public required string Text { get; init; }

    /// <summary>Who wrote it, without "By".</summary>
    public string? Byline { get; init; }

    /// <summary>First publication; without a zone on the page, UTC is assumed.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Language as the page declares it, as in <c>en</c> or <c>pt-BR</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Canonical address, else the address the page came from.</summary>
    public string? Url { get; init; }

    /// <summary>Publisher's name, else the host of the address.</summary>
    public string? Outlet { get; init; }
}
