namespace Dragoman.Knowledge;

/// <summary>Where a status cue stands in relation to the clause of an act.</summary>
internal enum CuePosition : byte
{
    Aux,
    Governor,
    Adverb,
    Mark,
}
