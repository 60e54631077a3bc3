using Dragoman.Cli.Output;
using Dragoman.Evaluation;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary>Records from raw text against gold events.</summary>
internal static class EvalEvents
{
    private static readonly EventLevel[] Levels = [EventLevel.Type, EventLevel.Countries, EventLevel.Codes, EventLevel.Mode, EventLevel.CameoRoot, EventLevel.Cameo];

    public static void Run(IReadOnlyList<GoldCase> cases, Pipeline pipeline, IAnsiConsole console)
    {
        var coded = cases.Select(c => (Gold: c, pipeline.Code(GoldEvaluation.ToArticle(c)).Records)).ToList();
        foreach (var level in Levels)
        {
            var judgements = coded.Select(c => EventScore.Judge(c.Gold, c.Records, level)).ToList();
            if (judgements.TrueForAll(j => j.Gold.Count == 0)) continue;
            ScoreTable.Print(console, level.ToString(), ClassificationScore.Of(judgements), classes: level is EventLevel.Type or EventLevel.Countries);
        }
        var empty = coded.Where(c => c.Gold.Events is { IsEmpty: true }).ToList();
        if (empty.Count > 0) console.WriteLine($"false alarms: {empty.Count(c => c.Records.Length > 0)} of {empty.Count} texts without events");
        if (cases.Any(c => !c.Exhaustive)) console.WriteLine("Not every case is annotated exhaustively: precision here is a lower bound.");
    }

    public static void RunStatus(IReadOnlyList<GoldCase> cases, Pipeline pipeline, IAnsiConsole console)
    {
        var judgements = cases.Select(c => EventScore.Judge(c, pipeline.Code(GoldEvaluation.ToArticle(c)).Records, EventLevel.Status)).ToList();
        ScoreTable.Print(console, "Status", ClassificationScore.Of(judgements));
    }
}
