namespace Dragoman.Ingestion.Screening;

/// <summary>Counts the letters of a text by script.</summary>
internal sealed class ScriptCounts
{
    private const int FewestLetters = 12;

    private readonly int[] _counts = new int[Enum.GetValues<Script>().Length];

    /// <summary>Japanese syllables, counted among <see cref="Script.Han"/> too.</summary>
    public int Kana { get; private set; }

    /// <summary>Letters of <see cref="Script.Han"/>, Japanese syllables included.</summary>
    public int Han => _counts[(int)Script.Han];

    public void Add(char c)
    {
        if (!char.IsLetter(c)) return;
        if (c is >= '\u3040' and <= '\u30FF') Kana++;
        _counts[(int)Of(c)]++;
    }

    /// <summary>The script of most letters; none when there are few letters, or no script has more than half.</summary>
    public Script Dominant()
    {
        var all = _counts.Sum();
        // A Chinese character says as much as several letters.
        var best = (Script)Array.IndexOf(_counts, _counts.Max());
        return all < FewestLetters || _counts[(int)best] * 2 <= all ? Script.None : best;
    }

    private static Script Of(char c) => c switch
    {
        < '\u0250' or (>= '\u1E00' and <= '\u1EFF') => Script.Latin,
        >= '\u0370' and <= '\u03FF' => Script.Greek,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        >= '\u0530' and <= '\u058F' => Script.Armenian,
        >= '\u0590' and <= '\u05FF' => Script.Hebrew,
        >= '\u0600' and <= '\u077F' => Script.Arabic,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        >= '\u0980' and <= '\u09FF' => Script.Bengali,
        >= '\u0B80' and <= '\u0BFF' => Script.Tamil,
        >= '\u0C00' and <= '\u0C7F' => Script.Telugu,
        >= '\u0E00' and <= '\u0E7F' => Script.Thai,
        >= '\u1000' and <= '\u109F' => Script.Burmese,
        >= '\u10A0' and <= '\u10FF' => Script.Georgian,
        >= '\u1200' and <= '\u139F' => Script.Ethiopic,
        >= '\u1780' and <= '\u17FF' => Script.Khmer,
        (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') => Script.Han,
        >= '\uAC00' and <= '\uD7AF' => Script.Hangul,
        _ => Script.None,
    };
}
