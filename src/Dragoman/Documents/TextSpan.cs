namespace Dragoman.Documents;

/// <summary>A stretch of the article's text: start and length in UTF-16 code units, half-open.</summary>
/// <param name="Start">Index of the first code unit, 0-based.</param>
/// <param name="Length">Number of code units; 0 is an empty stretch at <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Index of the first code unit after the stretch.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int End => Start + Length;

    /// <summary>The stretch from <paramref name="start"/> up to, but not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether every code unit of <paramref name="other"/> lies in this stretch.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The words of the stretch.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie in <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}
