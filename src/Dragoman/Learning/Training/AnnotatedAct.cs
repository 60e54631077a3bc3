using System.Collections.Immutable;
using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Learning.Training;

/// <summary>One act of an annotated sentence; all spans point into its text.</summary>
internal sealed record AnnotatedAct
{
    /// <summary>Type.</summary>
    public required EventType Type { get; init; }

    /// <summary>Mode, or null.</summary>
    public EventMode? Mode { get; init; }

    /// <summary>CAMEO code.</summary>
    public required string Cameo { get; init; }

    /// <summary>What the text claims of it.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>Whether it is mutual; then all sides are <see cref="Actors"/>.</summary>
    public required bool Symmetric { get; init; }

    /// <summary>Who did it.</summary>
    public required ImmutableArray<TextSpan> Actors { get; init; }

    /// <summary>To whom.</summary>
    public required ImmutableArray<TextSpan> Recipients { get; init; }

    /// <summary>Type of what is promised, asked, refused …; null when the act has no content.</summary>
    public EventType? Content { get; init; }

    /// <summary>What it is about, by the names of the contexts.</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>Who says so; null when the text does not tell.</summary>
    public TextSpan? Speaker { get; init; }

    /// <summary>The words that bring it in.</summary>
    public required TextSpan Trigger { get; init; }
}
