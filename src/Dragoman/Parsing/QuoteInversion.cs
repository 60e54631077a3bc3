using Dragoman.Documents;
using Dragoman.Documents.Conllu;

namespace Dragoman.Parsing;

/// <summary>
/// Makes "…, X said" and "“…,” said X" from training sentences of the shape "X said that …". News puts what was said first, treebanks of web text
/// seldom do; the tree stays the same, only the order changes.
/// </summary>
internal static class QuoteInversion
{
    private static readonly HashSet<string> ReportingVerbs = new(StringComparer.Ordinal)
    {
        "say", "tell", "add", "announce", "report", "claim", "warn", "state", "note", "explain", "write", "argue", "insist", "declare", "confirm", "deny", "acknowledge",
        "suggest", "reply", "believe", "think", "stress", "admit", "predict", "estimate", "reveal", "indicate", "maintain", "conclude", "observe",
    };

    /// <summary>The sentence turned round, with its tags; null when it has not the right shape.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tags">Its predicted tags.</param>
    /// <param name="variant">Any number; decides on quotes and on the order of subject and verb.</param>
    public static (ConlluSentence Sentence, TokenTag[] Tags)? Turn(ConlluSentence sentence, TokenTag[] tags, int variant)
    {
        var words = sentence.Words;
        var verb = Root(words);
        if (verb < 0 || words[verb].Tag.Upos != Upos.Verb || !ReportingVerbs.Contains(words[verb].Lemma)) return null;
        var subject = Child(words, verb, DepRel.Nsubj);
        var content = Child(words, verb, DepRel.Ccomp);
        if (subject < 0 || subject > verb || content < verb) return null;
        var said = Subtree(words, content);
        if (said.Count < 3 || said[^1] - said[0] + 1 != said.Count) return null;
        var that = Child(words, content, DepRel.Mark);
        while (said.Count > 0 && (IsPunctuation(words, said[0]) || (said[0] == that && words[that].Lemma == "that"))) said.RemoveAt(0);
        while (said.Count > 0 && IsPunctuation(words, said[^1])) said.RemoveAt(said.Count - 1);
        if (said.Count < 3 || !said.Contains(content)) return null;
        var who = Subtree(words, subject);
        // Words that only the order before held together go: commas, quotes, the conjunction.
        var rest = Enumerable.Range(0, words.Count).Where(w => !said.Contains(w) && !IsPunctuation(words, w) && !(w == that && words[w].Lemma == "that")).ToList();
        if (variant / 2 % 2 == 1 && words[subject].Tag.Upos != Upos.Pron) rest = [verb, .. rest.Where(who.Contains), .. rest.Where(w => w != verb && !who.Contains(w))];
        return Assemble(sentence, tags, said, rest, verb, content, quoted: variant % 2 == 1, curly: variant / 4 % 2 == 1);
    }

    private static (ConlluSentence Sentence, TokenTag[] Tags) Assemble(ConlluSentence sentence, TokenTag[] tags, List<int> said, List<int> rest, int verb, int content, bool quoted, bool curly)
    {
        var draft = new Draft(sentence.Words, tags);
        if (quoted) draft.Sign(curly ? "“" : "\"", content, Xpos.OpenQuote);
        foreach (var word in said) draft.Word(word, capital: word == said[0]);
        draft.Sign(",", verb, Xpos.Comma);
        if (quoted) draft.Sign(curly ? "”" : "\"", content, Xpos.CloseQuote);
        foreach (var word in rest) draft.Word(word, capital: false, small: word == 0);
        draft.Sign(".", verb, Xpos.Period);
        return draft.Finish(sentence);
    }

    private static bool IsPunctuation(IReadOnlyList<ConlluWord> words, int word) => words[word].Relation == DepRel.Punct;

    private static int Root(IReadOnlyList<ConlluWord> words)
    {
        for (var i = 0; i < words.Count; i++) if (words[i].Head == 0) return i;
        return -1;
    }

    private static int Child(IReadOnlyList<ConlluWord> words, int head, DepRel relation)
    {
        for (var i = 0; i < words.Count; i++) if (words[i].Head == head + 1 && words[i].Relation == relation) return i;
        return -1;
    }

    private static List<int> Subtree(IReadOnlyList<ConlluWord> words, int top)
    {
        var below = new List<int>();
        for (var i = 0; i < words.Count; i++)
        {
            var at = i;
            while (at >= 0 && at != top) at = words[at].Head - 1;
            if (at == top) below.Add(i);
        }
        return below;
    }

    /// <summary>The new order while it is put together; heads are numbers of the old order until the end.</summary>
    private sealed class Draft(IReadOnlyList<ConlluWord> words, TokenTag[] tags)
    {
        private readonly List<ConlluWord> _words = [];
        private readonly List<TokenTag> _tags = [];
        private readonly Dictionary<int, int> _places = [];

        public void Word(int word, bool capital, bool small = false)
        {
            var form = words[word].Form;
            if (capital) form = char.ToUpperInvariant(form[0]) + form[1..];
            else if (small && words[word].Tag.Upos != Upos.Propn && form != "I") form = char.ToLowerInvariant(form[0]) + form[1..];
            _places[word] = _words.Count + 1;
            _words.Add(words[word] with { Form = form, Joined = false, SpaceAfter = true });
            _tags.Add(tags[word]);
        }

        public void Sign(string form, int head, Xpos xpos)
        {
            var tag = new TokenTag(Upos.Punct, xpos, default);
            _words.Add(new ConlluWord(form, form, tag, head + 1, DepRel.Punct, Joined: false, SpaceAfter: true));
            _tags.Add(tag);
        }

        public (ConlluSentence Sentence, TokenTag[] Tags) Finish(ConlluSentence sentence)
        {
            // What hung on a word that was left out hangs on that word's head.
            int Place(int head)
            {
                while (head > 0 && !_places.ContainsKey(head - 1)) head = words[head - 1].Head;
                return head == 0 ? 0 : _places[head - 1];
            }

            var turned = _words.Select(w => w with { Head = Place(w.Head) }).ToList();
            return (sentence with { Id = null, Text = null, StartsDocument = false, StartsParagraph = false, Words = turned }, [.. _tags]);
        }
    }
}
