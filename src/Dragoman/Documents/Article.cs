using System.Diagnostics.CodeAnalysis;

namespace Dragoman.Documents;

/// <summary>One report as it was received: what a publisher printed under one address on one day.</summary>
public sealed record Article
{
    /// <summary>No newspaper is older.</summary>
    public const int EarliestYear = 1600;

    /// <summary>Later days of publication are slips.</summary>
    public const int LatestYear = 2199;

    /// <summary>The given id; else a hash of outlet and address; else a hash of the text. See <see cref="ArticleId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The headline, or null when the input had none.</summary>
    public string? Title
    {
        get;
        init => (field, Text) = (value, null);
    }

    /// <summary>The body, paragraphs separated by an empty line; may be empty when there is a title.</summary>
    public required string Body
    {
        get;
        init => (field, Text) = (value, null);
    }

    /// <summary>When it was published, in the offset the outlet gave; null when unknown (never guessed from the clock).</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Its address, as given; null when unknown.</summary>
    public string? Url { get; init; }

    /// <summary>The publisher; null when unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>ISO 639-1 code of the language, as given; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>The text all spans point into: title, empty line, body.</summary>
    [AllowNull]
    public string Text
    {
        get => field ??= string.IsNullOrEmpty(Title) ? Body : Title + "\n\n" + Body;
        // A copy made by "with" takes it along; new words make it void.
        private init;
    }

    /// <summary>Whether all that was received is the same. The text is put together when first asked for and says nothing of its own.</summary>
    public bool Equals(Article? other) => other is not null
        && (Id, Title, Body, Published, Url, Outlet, Language) == (other.Id, other.Title, other.Body, other.Published, other.Url, other.Outlet, other.Language);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Body.Length, Published);

    /// <summary>The headline's place in <see cref="Text"/>; empty when there is none.</summary>
    public TextSpan TitleSpan => new(0, Title?.Length ?? 0);
}
