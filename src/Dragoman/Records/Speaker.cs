using Dragoman.Documents;

namespace Dragoman.Records;

/// <summary>Who says so.</summary>
public sealed record Speaker
{
    /// <summary>The words of the text.</summary>
    public required string Text { get; init; }

    /// <summary>Where they stand.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>The usual name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Our slug, or null.</summary>
    public string? EntityId { get; init; }

    /// <summary>ISO 3166 alpha-3, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Office on the day of the report, or null.</summary>
    public string? Office { get; init; }

    /// <summary>How the text brings the speaker in.</summary>
    public required SpeakerKind Kind { get; init; }
}
