using Dragoman.Documents;
using Dragoman.Knowledge;

namespace Dragoman.Events;

/// <summary>Finds the lexicon unit that a token triggers, and the tokens that make it up.</summary>
internal sealed class TriggerFinder(Lexicon lexicon)
{
    /// <summary>The most specific unit that fits, which may say that this is no act (it has no code then); null when none fits.</summary>
    public LexiconEntry? Find(Document document, int token, List<int> words)
    {
        foreach (var entry in Candidates(document, token))
        {
            words.Clear();
            words.Add(token);
            if (!HasWords(document, token, entry, words) || !MeetsCondition(document, token, entry, words)) continue;
            words.Sort();
            return entry;
        }
        return null;
    }

    /// <summary>The most specific unit of that type that fits, be there a more specific one of another type; null when there is none.</summary>
    public LexiconEntry? Find(Document document, int token, Records.EventType type, List<int> words)
    {
        foreach (var entry in Candidates(document, token))
        {
            if (entry.Cameo is null || entry.Type != type) continue;
            words.Clear();
            words.Add(token);
            if (!HasWords(document, token, entry, words) || !MeetsCondition(document, token, entry, words)) continue;
            words.Sort();
            return entry;
        }
        return null;
    }

    /// <summary>Whether a word cannot bring in an act where it stands: "by 1 March" is no march, the name of a body is no act ("the Security Council's Sanctions Committee").</summary>
    public static bool IsNoTrigger(Document document, int token, SideReader sides)
    {
        if (document.Tags[token].Upos is not Upos.Verb && sides.MentionAt(token) >= 0) return true;
        return IsDate(document, token);
    }

    private LexiconEntry[] Candidates(Document document, int token) => document.Tags[token].Upos switch
    {
        // A participle before a noun tells what somebody is, not what was done: "the deposed president".
        Upos.Verb when document.Tree.Relation(token) != DepRel.Amod => lexicon.Verbs(document.Lemmas[token]),
        Upos.Noun or Upos.Propn when document.Tree.Relation(token) is not (DepRel.Compound or DepRel.Amod) => lexicon.Nouns(document.Lemmas[token].ToLowerInvariant()),
        Upos.Adj when document.Tree.Child(token, DepRel.Cop) >= 0 => lexicon.Adjectives(document.Lemmas[token]),
        _ => [],
    };

    private static bool HasWords(Document document, int token, LexiconEntry entry, List<int> words)
    {
        if (entry.Words.Length == 1) return true;
        if (document.Tags[token].Upos == Upos.Verb)
        {
            foreach (var word in entry.Words.AsSpan(1))
            {
                var found = Particle(document, token, word);
                if (found < 0) return false;
                words.Add(found);
            }
            return true;
        }
        // The modifiers of a noun stand right before it: "air strike", "no-fly zone".
        for (var i = entry.Words.Length - 2; i >= 0; i--)
        {
            var before = token - (entry.Words.Length - 1 - i);
            if (before < 0 || !document.Lemmas[before].Equals(entry.Words[i], StringComparison.OrdinalIgnoreCase)) return false;
            words.Add(before);
        }
        return true;
    }

    private static int Particle(Document document, int verb, string word)
    {
        var tree = document.Tree;
        foreach (var child in tree.Children(verb))
        {
            // "On Monday Turkey called on Syria": the first one is not the verb's.
            if (child < verb) continue;
            if (document.Lemmas[child] == word) return child;
            if (tree.Relation(child) is not (DepRel.Obl or DepRel.Obj or DepRel.Nmod or DepRel.Advmod or DepRel.OblAgent or DepRel.Xcomp)) continue;
            foreach (var grandchild in tree.Children(child))
                if (tree.Relation(grandchild) is DepRel.Case or DepRel.Mark or DepRel.Fixed && document.Lemmas[grandchild] == word && !IsDate(document, child)) return grandchild;
        }
        return -1;
    }

    // "test-fired on Wednesday" is not fired on anybody.
    private static bool IsDate(Document document, int token)
    {
        foreach (var date in document.Dates.Items) if (token >= date.FirstToken && token < date.EndToken) return true;
        return false;
    }

    private static bool MeetsCondition(Document document, int token, LexiconEntry entry, List<int> words)
    {
        if (entry.Condition is not { } condition) return true;
        var thing = new Clause(document).Fill(entry, token, entry.ConditionSlot);
        if (thing < 0) return false;
        if (IsOneOf(document, thing, condition))
        {
            words.Add(thing);
            return true;
        }
        foreach (var child in document.Tree.Children(thing))
        {
            if (document.Tree.Relation(child) == DepRel.Conj && IsOneOf(document, child, condition)) return true;
        }
        return false;
    }

    private static bool IsOneOf(Document document, int noun, HashSet<string> words)
    {
        var lemma = document.Lemmas[noun].ToLowerInvariant();
        return words.Contains(lemma)
            || (noun > 0 && document.Tree.Head(noun - 1) == noun && words.Contains(document.Lemmas[noun - 1].ToLowerInvariant() + " " + lemma));
    }
}
