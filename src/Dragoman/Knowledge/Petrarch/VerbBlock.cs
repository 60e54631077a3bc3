namespace Dragoman.Knowledge.Petrarch;

/// <summary>A block of a verb dictionary: verbs that share a code and patterns.</summary>
/// <param name="Code">The code of its verbs where they have none of their own.</param>
/// <param name="Line">Where it begins.</param>
internal sealed record VerbBlock(string Code, SourceLine Line)
{
    /// <summary>The verbs as <c>call+off</c>, each with the code of its own if it has one.</summary>
    public List<(string Verb, string? Code, SourceLine Line)> Verbs { get; } = [];

    /// <summary>The patterns: what stands before the code, and the code.</summary>
    public List<(string Text, string Code, SourceLine Line)> Patterns { get; } = [];
}
