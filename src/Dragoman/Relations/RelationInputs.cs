using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Learning;

namespace Dragoman.Relations;

/// <summary>
/// Writes a text with two marked sides as the input rows of a network: per word its lemma, beginning, tag, relation, place beside the sides, what the lexicon
/// says it can bring in, and what act was found there with which side. Sides are hidden: only who acts and who is acted on is shown.
/// </summary>
internal sealed class RelationInputs(LexiconSenses senses, Vocabulary words, Vocabulary stems, Vocabulary masks)
{
    /// <summary>Rows per word.</summary>
    public const int Views = 8;

    private const int Farthest = 3;

    private readonly InputWords _words = new(senses);

    /// <summary>Rows of the table of each view.</summary>
    public IReadOnlyList<int> Rows { get; } = [words.Size, stems.Size, 256, 512, 8, masks.Size, 128, 2 * (Farthest + 1)];

    /// <summary>The lemmas, beginnings and sets of senses that it knows.</summary>
    public IReadOnlyList<Vocabulary> Vocabularies { get; } = [words, stems, masks];

    /// <summary>Writes the rows of all words of a document.</summary>
    public RelationCase Read(Document document, MarkedTokens marks)
    {
        var count = document.Tokens.Count;
        var path = Path(document, marks, out var top);
        var rows = new int[count * Views];
        int first = count, last = -1;
        for (var i = 0; i < count; i++)
        {
            if (marks[i] == MarkedTokens.Side.None) continue;
            first = Math.Min(first, i);
            last = i;
        }
        for (var i = 0; i < count; i++)
        {
            var at = rows.AsSpan(i * Views, Views);
            var word = Word(document, marks, i);
            at[0] = words.Find(word);
            at[1] = stems.Find(InputWords.Stem(word));
            at[2] = (int)document.Tags[i].Xpos;
            at[3] = ((int)document.Tree.Relation(i) * 2) + (path.Contains(i) ? 1 : 0);
            at[4] = marks[i] == MarkedTokens.Side.Source ? 1 : marks[i] == MarkedTokens.Side.Target ? 2 : i < first ? 3 : i > last ? 4 : 5;
            at[5] = masks.Find(Mask(document, i));
            at[7] = Distance(document, path, i);
        }
        foreach (var act in document.Acts.Items) rows[(act.Trigger * Views) + 6] = 1 + ((int)(act.ToldAs ?? act.Type) * 4) + Fit(document, marks, act);
        return new RelationCase(rows, marks.Source, marks.Target, top, [.. path.Order()]);
    }

    /// <summary>The lemma of a word, with all names and numbers alike and sides hidden.</summary>
    public string Word(Document document, MarkedTokens marks, int token)
    {
        if (marks[token] != MarkedTokens.Side.None) return marks[token] == MarkedTokens.Side.Source ? "<s>" : "<t>";
        return _words.Of(document, token);
    }

    /// <summary>What the lexicon says the word can bring in.</summary>
    public string Mask(Document document, int token) => _words.Senses(document, token);

    private static HashSet<int> Path(Document document, MarkedTokens marks, out int top)
    {
        var up = new List<int>();
        var path = new HashSet<int>();
        for (var token = marks.Source; token >= 0; token = document.Tree.Head(token)) up.Add(token);
        top = -1;
        for (var token = marks.Target; token >= 0 && top < 0; token = document.Tree.Head(token))
        {
            path.Add(token);
            if (up.Contains(token)) top = token;
        }
        foreach (var token in up)
        {
            path.Add(token);
            if (token == top) break;
        }
        return path;
    }

    private static int Distance(Document document, HashSet<int> path, int token)
    {
        var steps = 0;
        while (token >= 0 && !path.Contains(token) && steps < Farthest) (token, steps) = (document.Tree.Head(token), steps + 1);
        return token < 0 ? Farthest : steps;
    }

    private static int Fit(Document document, MarkedTokens marks, Act act)
    {
        var fit = 0;
        foreach (var actor in act.Actors) if (marks[document.Mentions[actor].Head] is MarkedTokens.Side.Source || (act.Symmetric && marks[document.Mentions[actor].Head] is MarkedTokens.Side.Target)) fit |= 1;
        foreach (var recipient in act.Recipients) if (marks[document.Mentions[recipient].Head] is MarkedTokens.Side.Target) fit |= 2;
        return fit;
    }
}
