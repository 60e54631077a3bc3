using Dragoman.Documents;
using Dragoman.Documents.Conllu;

namespace Dragoman.Parsing.Reports;

/// <summary>A word of a sentence that is being rebuilt: it knows its head as a word, not as a number, and so may be moved.</summary>
/// <param name="word">The word as it stands in the treebank.</param>
/// <param name="given">The tag a tagger gave it.</param>
internal sealed class DraftWord(ConlluWord word, TokenTag given)
{
    /// <summary>The word with its present form and relation; its head's number means nothing.</summary>
    public ConlluWord Word { get; private set; } = word;

    /// <summary>The predicted tag.</summary>
    public TokenTag Given { get; private set; } = given;

    /// <summary>The head; null for the root.</summary>
    public DraftWord? Head { get; private set; }

    /// <summary>Whether it is punctuation.</summary>
    public bool IsMark => Word.Relation == DepRel.Punct;

    /// <summary>A word that was not there before.</summary>
    public static DraftWord New(string form, string lemma, TokenTag tag, DraftWord? head, DepRel relation) =>
        new DraftWord(new ConlluWord(form, lemma, tag, 0, relation, Joined: false, SpaceAfter: true), tag).On(head, relation);

    /// <summary>A new mark of punctuation.</summary>
    public static DraftWord Mark(string form, Xpos xpos, DraftWord head) => New(form, form, new TokenTag(Upos.Punct, xpos, default), head, DepRel.Punct);

    /// <summary>The words of a sentence, linked.</summary>
    public static DraftWord[] Of(ConlluSentence sentence, TokenTag[] tags)
    {
        var words = sentence.Words.Select((w, i) => new DraftWord(w, tags[i])).ToArray();
        for (var i = 0; i < words.Length; i++) words[i].Head = sentence.Words[i].Head > 0 ? words[sentence.Words[i].Head - 1] : null;
        return words;
    }

    /// <summary>Gives it another head and relation.</summary>
    public DraftWord On(DraftWord? head, DepRel relation)
    {
        Head = head;
        Word = Word with { Relation = relation };
        return this;
    }

    /// <summary>Gives it another form, lemma and tag.</summary>
    public void Become(string form, string lemma, TokenTag tag)
    {
        Word = Word with { Form = form, Lemma = lemma, Tag = tag };
        Given = tag;
    }

    /// <summary>Gives it another writing.</summary>
    public void Write(string form) => Word = Word with { Form = form };

    /// <summary>Whether it is <paramref name="word"/> or below it.</summary>
    public bool IsBelow(DraftWord word)
    {
        for (var at = this; at is not null; at = at.Head) if (at == word) return true;
        return false;
    }

    /// <summary>The sentence these words make in this order. What hung on a word left out hangs on that word's head.</summary>
    public static (ConlluSentence Sentence, TokenTag[] Tags) Assemble(IReadOnlyList<DraftWord> words)
    {
        var places = words.Select((w, i) => (w, i)).ToDictionary(p => p.w, p => p.i + 1);
        int Place(DraftWord? head)
        {
            while (head is not null && !places.ContainsKey(head)) head = head.Head;
            return head is null ? 0 : places[head];
        }

        var made = words.Select(w => w.Word with { Head = Place(w.Head), Joined = false, SpaceAfter = true }).ToList();
        return (new ConlluSentence(null, null, StartsDocument: false, StartsParagraph: false, null, made), [.. words.Select(w => w.Given)]);
    }
}
