using Dragoman.Cli.Output;
using Dragoman.Documents;
using Dragoman.Evaluation;
using Dragoman.Records;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary>Actors, dates and places of raw text against the gold.</summary>
internal static class EvalMentions
{
    public static void RunActors(IReadOnlyList<GoldCase> cases, Pipeline pipeline, IAnsiConsole console) =>
        Run("Actors", cases, pipeline, console, (gold, document) => MentionScore.Actors(gold, [.. document.Actors.Items.ToArray().OfType<Actor>()]));

    public static void RunDates(IReadOnlyList<GoldCase> cases, Pipeline pipeline, IAnsiConsole console) =>
        Run("Dates", cases, pipeline, console, (gold, document) => MentionScore.Dates(gold, [.. document.Dates.Items.ToArray().Select(d => d.Value)]));

    public static void RunPlaces(IReadOnlyList<GoldCase> cases, Pipeline pipeline, IAnsiConsole console) =>
        Run("Places", cases, pipeline, console, (gold, document) => MentionScore.Places(gold, [.. document.Places.Items.ToArray().Select(p => p.Value)]));

    private static void Run(string title, IReadOnlyList<GoldCase> cases, Pipeline pipeline, IAnsiConsole console, Func<GoldCase, Document, Judgement> judge)
    {
        var judgements = cases.Select(c => judge(c, pipeline.Annotate(GoldEvaluation.ToArticle(c)))).ToList();
        ScoreTable.Print(console, title, ClassificationScore.Of(judgements));
    }
}
