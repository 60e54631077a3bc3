namespace Dragoman.Knowledge.Petrarch;

/// <summary>Somebody in an actor dictionary: names and codes, which hold for all the names.</summary>
internal sealed class ActorEntry
{
    /// <summary>The names with their lines, the first one first; as they stand in the dictionary.</summary>
    public List<(string Phrase, SourceLine Line)> Names { get; } = [];

    /// <summary>The codes.</summary>
    public List<CodeTerm> Codes { get; } = [];
}
