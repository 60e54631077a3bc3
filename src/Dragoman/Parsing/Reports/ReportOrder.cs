using Dragoman.Documents;

namespace Dragoman.Parsing.Reports;

/// <summary>
/// Brings reports into one form: where the reporting verb is an aside of what was said ("the plan, he said, would fail"), the treebanks hang it there as
/// parataxis; here it becomes the head and what was said its clausal complement, as when it comes first or last. So every reader finds who said what in one place.
/// </summary>
internal static class ReportOrder
{
    /// <summary>Turns the asides of one sentence.</summary>
    /// <param name="document">The document, with tags.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="arcs">Its arcs; heads are tokens of the document.</param>
    public static void Normalize(Document document, Sentence sentence, Span<Arc> arcs)
    {
        for (var word = 1; word < arcs.Length; word++)
        {
            if (arcs[word].Relation != DepRel.Parataxis || document.Tags[sentence.FirstToken + word].Upos != Upos.Verb) continue;
            var said = arcs[word].Head - sentence.FirstToken;
            if (said == word || !ReportingVerbs.IsForm(document.Word(sentence.FirstToken + word)) || !IsAside(arcs, word, said, sentence.FirstToken)) continue;
            arcs[word] = arcs[said];
            arcs[said] = new Arc(sentence.FirstToken + word, DepRel.Ccomp);
        }
    }

    // It has a subject and nothing else that was said, and does not open the sentence.
    private static bool IsAside(ReadOnlySpan<Arc> arcs, int verb, int said, int first)
    {
        var hasSubject = false;
        var hasBefore = said < verb;
        for (var word = 0; word < arcs.Length; word++)
        {
            if (arcs[word].Head == first + verb)
            {
                if (arcs[word].Relation is DepRel.Ccomp or DepRel.Xcomp) return false;
                if (arcs[word].Relation is DepRel.Nsubj) hasSubject = true;
            }
            else if (word < verb && arcs[word].Head == first + said && arcs[word].Relation != DepRel.Punct)
            {
                hasBefore = true;
            }
        }
        return hasSubject && hasBefore;
    }
}
