using System.Collections.Immutable;

namespace Dragoman.Records;

/// <summary>
/// One act mentioned in one sentence: who did what to whom, when, where, and who says so, with the words it rests on.
/// Field by field in <c>docs/record.md</c>; how a coder decides, in <c>docs/annotation.md</c>.
/// </summary>
public sealed record EventRecord
{
    // Lists that a JSON text leaves out arrive as default arrays: they are empty all the same.

    /// <summary>Hash of article id, sentence text, trigger span in the sentence and ordinal: survives re-coding.</summary>
    public required string Id { get; init; }

    /// <summary>Hash of all coded fields: changes when the coding changes.</summary>
    public string? ContentHash { get; init; }

    /// <summary>The article it was read from.</summary>
    public required string ArticleId { get; init; }

    /// <summary>Address of the article.</summary>
    public string? Url { get; init; }

    /// <summary>Publisher.</summary>
    public string? Outlet { get; init; }

    /// <summary>When the article was published.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>0-based index of the sentence; the title is sentence 0.</summary>
    public int? SentenceIndex { get; init; }

    /// <summary>The sentence, as it stands in the article.</summary>
    public string? Sentence { get; init; }

    /// <summary>PLOVER 2.0 type of the outer act.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER 2.0 mode, or null.</summary>
    public EventMode? Mode { get; init; }

    /// <summary>PLOVER 2.0 contexts in the order of the enumeration.</summary>
    public ImmutableArray<EventContext> Contexts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>CAMEO 1.1b3 code at the deepest level the text supports; always text, for its leading zero.</summary>
    public string? Cameo { get; init; }

    /// <summary>The quad category of the type.</summary>
    public QuadCategory? Quad { get; init; }

    /// <summary>Goldstein value of the CAMEO code, −10 to 10.</summary>
    public double? Goldstein { get; init; }

    /// <summary>PLOVER score of type and mode, −10 to 10.</summary>
    public double? PloverScore { get; init; }

    /// <summary>What the text claims of the matter.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>Whether the text says that it is, or that it is not.</summary>
    public Polarity Polarity { get; init; }

    /// <summary>Whether the act is mutual: all sides stand in <see cref="Actors"/>, none in <see cref="Recipients"/>.</summary>
    public bool Symmetric { get; init; }

    /// <summary>Who did it.</summary>
    public ImmutableArray<Actor> Actors { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>To whom it was done.</summary>
    public ImmutableArray<Actor> Recipients { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The content of an outer act, or null.</summary>
    public ContentAct? Act { get; init; }

    /// <summary>The words of the condition, or null.</summary>
    public Evidence? Condition { get; init; }

    /// <summary>The day by which, or null.</summary>
    public EventDate? Deadline { get; init; }

    /// <summary>Who says so; null when the outlet says it without naming anybody.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>When.</summary>
    public EventDate? Date { get; init; }

    /// <summary>Where.</summary>
    public Place? Place { get; init; }

    /// <summary>How many.</summary>
    public ImmutableArray<Quantity> Quantities { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The words that name the act.</summary>
    public Evidence? Trigger { get; init; }

    /// <summary>The words that decided status and polarity.</summary>
    public ImmutableArray<Evidence> Cues { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The rule or lexicon entry that fired.</summary>
    public string? Rule { get; init; }

    /// <summary>Confidence per field; null until calibrated.</summary>
    public RecordConfidence? Confidence { get; init; }

    /// <summary>Version stamp of coder, models, rules and tables.</summary>
    public string? Version { get; init; }
}
