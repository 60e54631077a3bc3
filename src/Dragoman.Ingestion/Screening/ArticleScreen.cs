using Dragoman.Documents;

namespace Dragoman.Ingestion.Screening;

/// <summary>Says which articles are kept but not coded: those in another language, and those that are no news. Thread-safe.</summary>
/// <param name="keep">Kinds that are coded all the same; null for none, so that only news is.</param>
public sealed class ArticleScreen(IReadOnlySet<ArticleGenre>? keep = null)
{
    /// <summary>Why an article is skipped; null when it is to be coded.</summary>
    public string? Reason(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var found = LanguageDetector.Detect(article.Text);
        var declared = string.IsNullOrWhiteSpace(article.Language) ? null : article.Language;
        // Pages declare what their template says; the text knows better where it is clear.
        if ((found ?? declared) is { } language && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            return $"language {language}{(found is not null && declared?.StartsWith(found, StringComparison.OrdinalIgnoreCase) == false ? $" (it declares {declared})" : "")}; only English is coded";
        var (genre, reason) = GenreFilter.Detect(article);
        return genre == ArticleGenre.News || keep?.Contains(genre) == true ? null : $"{genre.ToString().ToLowerInvariant()}: {reason}; --keep {genre.ToString().ToLowerInvariant()} codes it too";
    }
}
