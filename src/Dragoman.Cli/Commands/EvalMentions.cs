using Dragoman.Documents;
using Dragoman.Evaluation;
using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary>Actors, dates, places and quantities of raw text against the gold.</summary>
internal static class EvalMentions
{
    public static void RunActors(IReadOnlyList<GoldCase> cases, Pipeline pipeline, EvaluationReport report) =>
        Run("Actors", cases, pipeline, report, (gold, document) => MentionScore.Actors(gold, [.. document.Actors.Items.ToArray().OfType<Actor>().SelectMany(a => a.Each())]));

    public static void RunDates(IReadOnlyList<GoldCase> cases, Pipeline pipeline, EvaluationReport report) =>
        Run("Dates", cases, pipeline, report, (gold, document) => MentionScore.Dates(gold, [.. document.Dates.Items.ToArray().Select(d => d.Value)]));

    public static void RunPlaces(IReadOnlyList<GoldCase> cases, Pipeline pipeline, EvaluationReport report) =>
        Run("Places", cases, pipeline, report, (gold, document) => MentionScore.Places(gold, [.. document.Places.Items.ToArray().Select(p => p.Value)]));

    public static void RunQuantities(IReadOnlyList<GoldCase> cases, Pipeline pipeline, EvaluationReport report)
    {
        Run("Quantities", cases, pipeline, report, (gold, document) => MentionScore.Quantities(gold, [.. document.Quantities.Items.ToArray().Select(q => q.Value)], approximate: false));
        Run("Quantities, with approximate", cases, pipeline, report, (gold, document) => MentionScore.Quantities(gold, [.. document.Quantities.Items.ToArray().Select(q => q.Value)], approximate: true));
    }

    private static void Run(string title, IReadOnlyList<GoldCase> cases, Pipeline pipeline, EvaluationReport report, Func<GoldCase, Document, Judgement> judge) =>
        report.Add(title, [.. cases.Select(c => judge(c, pipeline.Annotate(GoldEvaluation.ToArticle(c))))]);
}
