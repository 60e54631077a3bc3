using Dragoman.Documents;

namespace Dragoman.Knowledge.Rules;

/// <summary>
/// Phrases of a user's rules that say of a sentence, or with <c>+</c> of a whole article, that no event is to be coded in it: sport, anniversaries. Matched as whole words, whatever
/// their case. Read-only once filled.
/// </summary>
internal sealed class Discards
{
    private const int Sentence = 0;
    private const int Article = 1;

    private readonly NameTrie _phrases = new();

    /// <summary>Adds the phrases of a file, one a line.</summary>
    /// <exception cref="InstallationException">A line holds no word.</exception>
    public void Add(string path, string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var comment = lines[i].IndexOf('#', StringComparison.Ordinal);
            var line = (comment >= 0 ? lines[i][..comment] : lines[i]).Trim();
            if (line.Length == 0) continue;
            var isArticle = line[0] == '+';
            if (!line.Any(NamePieces.IsPiece)) throw new InstallationException(path, i + 1, $"\"{line}\": expected a phrase, or + and a phrase");
            _phrases.Add(isArticle ? line.AsSpan(1) : line, new NameReading(isArticle ? Article : Sentence, NameUse.Name, NameCasing.Any));
        }
    }

    /// <summary>Whether nothing is to be coded in the article.</summary>
    public bool HasArticle(Document document)
    {
        foreach (var sentence in document.Sentences.Items) if (Has(document, sentence, Article)) return true;
        return false;
    }

    /// <summary>Whether nothing is to be coded in the sentence.</summary>
    public bool HasSentence(Document document, Sentence sentence) => Has(document, sentence, Sentence);

    private bool Has(Document document, Sentence sentence, int what)
    {
        var text = document.Text.AsSpan(0, sentence.Span.End);
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var start = document.Tokens[token].Span.Start;
            if (!NamePieces.IsPiece(text[start])) continue;
            var (node, _) = _phrases.Match(text, start, shouting: false);
            if (node == 0) continue;
            foreach (var reading in _phrases.Readings(node)) if (reading.Target == what) return true;
        }
        return false;
    }
}
