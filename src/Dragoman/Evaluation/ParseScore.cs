namespace Dragoman.Evaluation;

/// <summary>Tagging and attachment scores on given tokens, as in the CoNLL 2018 shared task: relations count without their subtype, punctuation counts.</summary>
/// <param name="Tokens">Number of words.</param>
/// <param name="Upos">Words with the right universal tag.</param>
/// <param name="Xpos">Words with the right Penn tag.</param>
/// <param name="Lemmas">Words with the right lemma.</param>
/// <param name="Heads">Words with the right head.</param>
/// <param name="Labelled">Words with the right head and relation.</param>
/// <param name="Sentences">Number of sentences.</param>
/// <param name="Exact">Sentences with every head and relation right.</param>
public readonly record struct ParseScore(int Tokens, int Upos, int Xpos, int Lemmas, int Heads, int Labelled, int Sentences, int Exact)
{
    /// <summary>Unlabelled attachment score, 0 to 1.</summary>
    public double Uas => Share(Heads);

    /// <summary>Labelled attachment score, 0 to 1.</summary>
    public double Las => Share(Labelled);

    /// <summary>Share of right universal tags, 0 to 1.</summary>
    public double UposAccuracy => Share(Upos);

    /// <summary>Share of right Penn tags, 0 to 1.</summary>
    public double XposAccuracy => Share(Xpos);

    /// <summary>Share of right lemmas, 0 to 1.</summary>
    public double LemmaAccuracy => Share(Lemmas);

    /// <summary>Both scores together.</summary>
    public static ParseScore operator +(ParseScore a, ParseScore b) => new(
        a.Tokens + b.Tokens, a.Upos + b.Upos, a.Xpos + b.Xpos, a.Lemmas + b.Lemmas, a.Heads + b.Heads, a.Labelled + b.Labelled, a.Sentences + b.Sentences, a.Exact + b.Exact);

    /// <summary>Both scores together.</summary>
    public static ParseScore Add(ParseScore a, ParseScore b) => a + b;

    private double Share(int right) => Tokens == 0 ? 0 : (double)right / Tokens;
}
