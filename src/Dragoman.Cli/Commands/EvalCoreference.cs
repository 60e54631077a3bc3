using Dragoman.Evaluation;

namespace Dragoman.Cli.Commands;

/// <summary>Whether names, descriptions and pronouns that refer back mean the right actor, by kind of words and by where the text is from.</summary>
internal static class EvalCoreference
{
    public static void Run(IReadOnlyList<GoldCase> cases, Pipeline pipeline, EvaluationReport report)
    {
        var read = cases.Where(c => c.Chains is not null).Select(c => (Gold: c, Found: FoundMention.Of(pipeline.Annotate(GoldEvaluation.ToArticle(c))))).ToList();
        foreach (var (title, knownOnly) in ((string, bool)[])[("All chains", false), ("Chains whose first mention is somebody to the coder", true)])
        {
            report.Add(title + ", by kind", [.. read.Select(r => CoreferenceScore.Judge(r.Gold, r.Found, knownOnly))]);
            report.Add(title + ", by source", [.. read.Select(r => CoreferenceScore.Judge(r.Gold, r.Found, knownOnly, r.Gold.Source ?? "unknown"))]);
        }
        report.Remark($"{read.Count} articles, {read.Sum(r => r.Gold.Chains?.Length ?? 0)} chains. Precision: right of right and wrong; recall: right of all that refer back.");
    }
}
