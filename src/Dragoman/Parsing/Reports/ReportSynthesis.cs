using Dragoman.Documents;
using Dragoman.Documents.Conllu;

namespace Dragoman.Parsing.Reports;

/// <summary>Further training sentences, made from those that report what was said: see <see cref="QuoteInversion"/> and <see cref="ReportShapes"/>.</summary>
internal static class ReportSynthesis
{
    /// <summary>The sentences made from the gold, with their tags. Same sentences and seed: same result.</summary>
    public static List<(ConlluSentence Sentence, TokenTag[] Tags)> From(IReadOnlyList<ConlluSentence> gold, IReadOnlyList<TokenTag[]> tags, int seed)
    {
        var random = new Random(seed);
        var reports = Enumerable.Range(0, gold.Count).Where(i => Report.Of(gold[i], tags[i]) is not null).ToList();
        var made = new List<List<DraftWord>?>();
        Report Take(int index) => Report.Of(gold[index], tags[index])!; // It has the shape.
        foreach (var i in reports)
        {
            foreach (var variant in (ReadOnlySpan<int>)[i, i + 3])
            {
                var report = Take(i);
                // Half keep their verb, half learn another.
                if (variant != i && report.Verb.Word.Tag.Xpos is Xpos.Vbd or Xpos.Vbz && report.Verb.Word.Lemma != "tell") ReportingVerbs.Put(report.Verb, random, report.Verb.Word.Tag.Xpos == Xpos.Vbz);
                made.Add(QuoteInversion.Turn(report, variant));
            }
            made.Add(ReportShapes.Headline(Take(i), random));
            made.Add(ReportShapes.Middle(Take(i), random));
            made.Add(ReportShapes.Raised(Take(i), random));
            if (random.Next(3) == 0) made.Add(ReportShapes.Impersonal(Take(i), random));
            if (random.Next(3) == 0) made.Add(ReportShapes.Colon(Take(i), random));
            if (random.Next(2) == 0) made.Add(ReportShapes.Nested(Take(i), Take(reports[random.Next(reports.Count)]), random));
        }
        return made.OfType<List<DraftWord>>().Select(DraftWord.Assemble).ToList();
    }
}
