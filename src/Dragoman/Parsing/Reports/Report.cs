using Dragoman.Documents;
using Dragoman.Documents.Conllu;

namespace Dragoman.Parsing.Reports;

/// <summary>A training sentence of the shape "X said that Y", taken apart. Its words may be changed: take it apart anew for each sentence made from it.</summary>
internal sealed class Report
{
    private Report(DraftWord[] words, DraftWord verb, DraftWord subject, DraftWord content)
    {
        (Words, Verb, Subject, Content) = (words, verb, subject, content);
        Said = [.. words.Where(w => w.IsBelow(content))];
        Who = [.. words.Where(w => w.IsBelow(subject))];
    }

    /// <summary>All its words.</summary>
    public DraftWord[] Words { get; }

    /// <summary>"said".</summary>
    public DraftWord Verb { get; }

    /// <summary>The head of X.</summary>
    public DraftWord Subject { get; }

    /// <summary>The head of Y.</summary>
    public DraftWord Content { get; }

    /// <summary>The words of X.</summary>
    public List<DraftWord> Who { get; }

    /// <summary>The words of Y, without "that" and without marks at its ends.</summary>
    public List<DraftWord> Said { get; private set; }

    /// <summary>What is neither: the verb and its adverbs, times and hearers, without marks.</summary>
    public List<DraftWord> Rest => [.. Words.Where(w => !Said.Contains(w) && !Who.Contains(w) && !w.IsMark && !(w.Head == Content && w.Word is { Relation: DepRel.Mark, Lemma: "that" }))];

    /// <summary>X, then the rest: "the minister told reporters on Monday".</summary>
    public List<DraftWord> Frame
    {
        get
        {
            var rest = Rest;
            return [.. Words.Where(w => rest.Contains(w) || (Who.Contains(w) && !Said.Contains(w)))];
        }
    }

    /// <summary>Takes a sentence apart; null when it has not the right shape.</summary>
    public static Report? Of(ConlluSentence sentence, TokenTag[] tags)
    {
        var words = DraftWord.Of(sentence, tags);
        var verb = words.FirstOrDefault(w => w.Head is null);
        // Not of questions: their order is another.
        if (words[^1].Word.Form == "?") return null;
        if (verb is null || verb.Word.Tag.Upos != Upos.Verb || !ReportingVerbs.Contains(verb.Word.Lemma)) return null;
        var subject = words.FirstOrDefault(w => w.Head == verb && w.Word.Relation == DepRel.Nsubj);
        var content = words.FirstOrDefault(w => w.Head == verb && w.Word.Relation == DepRel.Ccomp);
        if (subject is null || content is null) return null;
        var (at, subjectAt, contentAt) = (Array.IndexOf(words, verb), Array.IndexOf(words, subject), Array.IndexOf(words, content));
        if (subjectAt > at || contentAt < at) return null;
        var report = new Report(words, verb, subject, content);
        return report.Trim() ? report : null;
    }

    // What was said must be one stretch of three words or more.
    private bool Trim()
    {
        if (Said.Count < 3 || Array.IndexOf(Words, Said[^1]) - Array.IndexOf(Words, Said[0]) + 1 != Said.Count) return false;
        while (Said.Count > 0 && (Said[0].IsMark || (Said[0].Head == Content && Said[0].Word is { Relation: DepRel.Mark, Lemma: "that" }))) Said.RemoveAt(0);
        while (Said.Count > 0 && Said[^1].IsMark) Said.RemoveAt(Said.Count - 1);
        return Said.Count >= 3 && Said.Contains(Content);
    }
}
