using Dragoman.Evaluation;
using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary>Records from raw text against gold events.</summary>
internal static class EvalEvents
{
    private static readonly EventLevel[] Levels = [EventLevel.Type, EventLevel.Countries, EventLevel.Codes, EventLevel.Mode, EventLevel.CameoRoot, EventLevel.Cameo];

    public static void Run(IReadOnlyList<GoldCase> cases, Pipeline pipeline, EvaluationReport report)
    {
        var coded = cases.Select(c => (Gold: c, pipeline.Code(GoldEvaluation.ToArticle(c)).Records)).ToList();
        foreach (var level in Levels)
        {
            var judgements = coded.Select(c => EventScore.Judge(c.Gold, c.Records, level)).ToList();
            if (judgements.TrueForAll(j => j.Gold.Count == 0)) continue;
            report.Add(level.ToString(), judgements, level is EventLevel.Type or EventLevel.Countries);
        }
        var sure = new Calibration();
        foreach (var (gold, records) in coded)
        {
            var types = (gold.Events ?? []).Select(e => e.Type).ToHashSet(StringComparer.Ordinal);
            foreach (var record in records) if (record.Confidence?.Type is { } confidence) sure.Add(confidence, types.Contains(EnumNames<EventType>.Of(record.Type)));
        }
        report.Remark($"types: {sure}");
        var empty = coded.Where(c => c.Gold.Events is { IsEmpty: true }).ToList();
        if (empty.Count > 0) report.Remark($"false alarms: {empty.Count(c => c.Records.Length > 0)} of {empty.Count} texts without events");
        if (cases.Any(c => !c.Exhaustive)) report.Remark("Not every case is annotated exhaustively: precision here is a lower bound.");
    }

    public static void RunStatus(IReadOnlyList<GoldCase> cases, Pipeline pipeline, EvaluationReport report) =>
        report.Add("Status", [.. cases.Select(c => EventScore.Judge(c, pipeline.Code(GoldEvaluation.ToArticle(c)).Records, EventLevel.Status))]);
}
