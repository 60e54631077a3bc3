using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Learning;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>
/// Writes sentences as the input rows of a network that looks for acts: per word its lemma, beginning, tag, relation and governor, what the lexicon says that word
/// and governor can bring in, and the unit that fits. Whoever is named is shown as what he is: a state, an army, rebels.
/// </summary>
internal sealed class ActInputs(LexiconSenses senses, Vocabulary words, Vocabulary stems, Vocabulary masks)
{
    /// <summary>Rows per word.</summary>
    public const int Views = 8;

    private readonly InputWords _words = new(senses);

    /// <summary>Rows of the table of each view.</summary>
    public IReadOnlyList<int> Rows { get; } = [words.Size, stems.Size, 256, 256, words.Size, masks.Size, 32, masks.Size];

    /// <summary>The lemmas, beginnings and sets of senses that it knows.</summary>
    public IReadOnlyList<Vocabulary> Vocabularies { get; } = [words, stems, masks];

    /// <summary>Writes the rows of a sentence.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="sides">Whom the words mean.</param>
    /// <param name="entries">Per word of the sentence the unit of the lexicon that fits; null when none does.</param>
    /// <param name="rows">Room for the rows.</param>
    public void Fill(Document document, Sentence sentence, SideReader sides, ReadOnlySpan<LexiconEntry?> entries, Span<int> rows)
    {
        for (var i = 0; i < sentence.TokenCount; i++)
        {
            var token = sentence.FirstToken + i;
            var at = rows.Slice(i * Views, Views);
            var word = Word(document, sides, token);
            at[0] = words.Find(word);
            at[1] = stems.Find(InputWords.Stem(word));
            at[2] = (int)document.Tags[token].Xpos;
            at[3] = (int)document.Tree.Relation(token);
            at[5] = masks.Find(Mask(document, token));
            at[6] = entries[i] is { } entry ? entry.Cameo is null ? 1 : 2 + (int)entry.Type : 0;
            at[4] = at[7] = 0;
        }
        for (var i = 0; i < sentence.TokenCount; i++)
        {
            var head = document.Tree.Head(sentence.FirstToken + i) - sentence.FirstToken;
            if (head < 0 || head >= sentence.TokenCount) continue;
            rows[(i * Views) + 4] = rows[head * Views];
            rows[(i * Views) + 7] = rows[(head * Views) + 5];
        }
    }

    /// <summary>The lemma of a word, with names and numbers alike and whoever is named shown as what he is.</summary>
    public string Word(Document document, SideReader sides, int token)
    {
        if (document.Tags[token].Upos is not Upos.Verb && sides.MentionAt(token) is >= 0 and var mention)
        {
            var actor = document.Actors[mention]!; // MentionAt gives only mentions that stand for somebody.
            return actor.Sectors.Length > 0 ? actor.Sectors[0] : actor.Group ?? (actor.Certainty == ActorCertainty.Metonym ? "<seat>" : "<state>");
        }
        return _words.Of(document, token);
    }

    /// <summary>What the lexicon says the word can bring in.</summary>
    public string Mask(Document document, int token) => _words.Senses(document, token);
}
