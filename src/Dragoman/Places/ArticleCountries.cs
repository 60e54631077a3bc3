namespace Dragoman.Places;

/// <summary>How often an article, and the sentence at hand, name each country. Kept with its buffers from article to article.</summary>
internal sealed class ArticleCountries
{
    private readonly List<(ushort Country, int Sentence)> _named = [];

    /// <summary>Whether any country is named.</summary>
    public bool IsEmpty => _named.Count == 0;

    /// <summary>Forgets the last article.</summary>
    public void Clear() => _named.Clear();

    /// <summary>Notes that a sentence names a country.</summary>
    public void Add(ushort country, int sentence)
    {
        if (country != 0 && !_named.Contains((country, sentence))) _named.Add((country, sentence));
    }

    /// <summary>How much the article speaks for a country: 2 when the sentence names it, 1 when another one does, 0 when none.</summary>
    public int Nearness(ushort country, int sentence)
    {
        var nearness = 0;
        foreach (var named in _named)
        {
            if (named.Country != country) continue;
            if (named.Sentence == sentence) return 2;
            nearness = 1;
        }
        return nearness;
    }
}
