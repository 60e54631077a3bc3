using System.Globalization;
using Dragoman.Evaluation;
using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary>The relation benchmark: which class holds between two given sides.</summary>
internal static class EvalRelation
{
    public static void Run(IReadOnlyList<GoldCase> cases, Pipeline pipeline, EvaluationReport report)
    {
        var roots = new List<Judgement>();
        var quads = new List<Judgement>();
        foreach (var gold in cases)
        {
            if (gold.MarkedText is null || gold.Events is not [{ Type: { } type }, ..]) continue;
            var expected = RelationClasses.OfGold(type);
            var marked = MarkedSides.Parse(gold.MarkedText);
            var answer = Choose(pipeline.Code(GoldEvaluation.ToArticle(gold) with { Body = marked.Text }).Records, marked) is { } record ? RelationClasses.Of(record) : null;
            roots.Add(new Judgement(gold.Id, [new ClassKey(expected)], answer is null ? [] : [new ClassKey(answer)]));
            quads.Add(new Judgement(gold.Id, [Quad(expected)], answer is null ? [] : [Quad(answer)]));
        }
        report.Remark($"mapping {RelationClasses.Version}");
        report.Add("Relation", roots);
        report.Add("Quad", quads);
    }

    private static ClassKey Quad(string root) => new(RelationClasses.Quad(root).ToString(CultureInfo.InvariantCulture));

    // The record whose sides stand in the marked words; for want of one, a record that has one of them; then any.
    private static EventRecord? Choose(IReadOnlyList<EventRecord> records, MarkedSides marked) =>
        records.Select(r => (Record: r, Fit: Fit(r, marked))).OrderByDescending(r => r.Fit).Select(r => r.Record).FirstOrDefault();

    private static int Fit(EventRecord record, MarkedSides marked)
    {
        var source = record.Actors.Any(a => a.Span is { } span && marked.IsSource(span));
        var target = (record.Symmetric ? record.Actors : record.Recipients).Any(a => a.Span is { } span && marked.IsTarget(span));
        return (source ? 2 : 0) + (target ? 2 : 0) + (record.Trigger is { } trigger && marked.IsTarget(trigger.Span) ? 1 : 0);
    }
}
