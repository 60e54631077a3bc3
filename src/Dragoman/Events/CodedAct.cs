using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>The codes of one act, before article and circumstances are added.</summary>
internal sealed record CodedAct(
    EventType Type,
    EventMode? Mode,
    string Cameo,
    EventStatus Status,
    Polarity Polarity,
    bool Symmetric,
    ImmutableArray<Actor> Actors,
    ImmutableArray<Actor> Recipients,
    ContentAct? Content);
