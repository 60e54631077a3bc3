namespace Dragoman.Knowledge.Petrarch;

/// <summary>Where something stands in a dictionary.</summary>
/// <param name="File">File name.</param>
/// <param name="Number">1-based line.</param>
internal readonly record struct SourceLine(string File, int Number)
{
    /// <summary><c>FILE:LINE</c>.</summary>
    public override string ToString() => $"{File}:{Number}";
}
