using System.Collections.Immutable;
using Dragoman.Documents;

namespace Dragoman.Records;

/// <summary>A side of an act as the text names it and as the actor tables know it on the day of the report.</summary>
public sealed record Actor
{
    /// <summary>The words of the text; null for a side that is only implied.</summary>
    public string? Text { get; init; }

    /// <summary>Where the words stand in the article's text.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>The usual name: "Benny Gantz", "Israel"; null when unknown.</summary>
    public string? Name { get; init; }

    /// <summary>Our stable slug: <c>state:ISR</c>, <c>org:nato</c>, <c>person:benny-gantz</c>; null when not in the tables.</summary>
    public string? EntityId { get; init; }

    /// <summary>ISO 3166 alpha-3 of the state it is or belongs to; null for actors without one.</summary>
    public string? Country { get; init; }

    /// <summary>IGO, NGO, IMG, MNC … for actors without a state; else null.</summary>
    public string? Group { get; init; }

    /// <summary>PLOVER actor code: country or group, then sectors in a fixed order; <c>UNK</c> when nothing is known.</summary>
    public required string Code { get; init; }

    /// <summary>PLOVER sector codes in the order of <see cref="ActorCode"/>.</summary>
    public ImmutableArray<string> Sectors { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The office held on the day of the report: "Minister of Defence"; null when none is known.</summary>
    public string? Office { get; init; }

    /// <summary>How the text lets us know the actor.</summary>
    public ActorCertainty Certainty { get; init; }

    /// <summary>Who is meant when the words mean several, "the two leaders"; empty for one. Then the other fields are those of the first.</summary>
    internal ImmutableArray<Actor> Members { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The actor, or each of those meant together, with the words of this one.</summary>
    internal IEnumerable<Actor> Each() => Members.IsEmpty ? [this] : Members.Select(m => m with { Text = Text, Span = Span, Certainty = ActorCertainty.Coreferent, Members = [] });
}
