using Dragoman.Documents;
using Dragoman.Documents.Conllu;

namespace Dragoman.Evaluation;

/// <summary>
/// Verbs whose whole frame is right: the same core arguments in gold and parse, each with its relation, and no other. Core arguments are subjects
/// (nominal and clausal, active and passive), objects, clausal complements and the agent of a passive. Only gold verbs that have one are counted.
/// </summary>
/// <param name="Verbs">Gold verbs with a core argument.</param>
/// <param name="Right">Those with the right frame.</param>
internal readonly record struct VerbFrames(int Verbs, int Right)
{
    /// <summary>Share of right frames, 0 to 1.</summary>
    public double Share => Verbs == 0 ? 0 : (double)Right / Verbs;

    /// <summary>Both counts together.</summary>
    public static VerbFrames operator +(VerbFrames a, VerbFrames b) => new(a.Verbs + b.Verbs, a.Right + b.Right);

    /// <summary>Counts one parsed sentence.</summary>
    /// <param name="gold">The gold sentence.</param>
    /// <param name="arcs">Its arcs in the parse.</param>
    /// <param name="firstToken">Index of its first token in the document.</param>
    public static VerbFrames Of(ConlluSentence gold, ReadOnlySpan<Arc> arcs, int firstToken)
    {
        var (has, wrong) = (new bool[gold.Words.Count], new bool[gold.Words.Count]);
        for (var word = 0; word < gold.Words.Count; word++)
        {
            var (goldHead, head) = (gold.Words[word].Head - 1, arcs[word].Head < 0 ? -1 : arcs[word].Head - firstToken);
            var (goldRole, role) = (Core(gold.Words[word].Relation), Core(arcs[word].Relation));
            if (goldRole is not null && goldHead >= 0) has[goldHead] = true;
            if (goldHead == head && goldRole == role) continue;
            if (goldRole is not null && goldHead >= 0) wrong[goldHead] = true;
            if (role is not null && head >= 0) wrong[head] = true;
        }
        var verbs = Enumerable.Range(0, has.Length).Where(w => has[w] && gold.Words[w].Tag.Upos == Upos.Verb).ToList();
        return new VerbFrames(verbs.Count, verbs.Count(w => !wrong[w]));
    }

    // The relation when it is core, null when it is not.
    private static DepRel? Core(DepRel relation) => relation switch
    {
        DepRel.Nsubj or DepRel.NsubjOuter => DepRel.Nsubj,
        DepRel.Csubj or DepRel.CsubjOuter => DepRel.Csubj,
        DepRel.NsubjPass or DepRel.CsubjPass or DepRel.Obj or DepRel.Iobj or DepRel.Ccomp or DepRel.Xcomp or DepRel.OblAgent => relation,
        _ => null,
    };
}
