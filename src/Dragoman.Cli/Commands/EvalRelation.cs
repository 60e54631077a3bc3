using System.Globalization;
using Dragoman.Documents;
using Dragoman.Evaluation;
using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary>The relation benchmark: which class holds between two given sides.</summary>
internal static class EvalRelation
{
    public static void Run(IReadOnlyList<GoldCase> cases, Pipeline pipeline, EvaluationReport report)
    {
        var coder = RelationCoder.Create();
        var roots = new List<Judgement>();
        var quads = new List<Judgement>();
        foreach (var gold in cases)
        {
            if (gold.MarkedText is null || gold.Events is not [{ Type: { } type }, ..]) continue;
            var expected = RelationClasses.OfGold(type);
            var answer = coder.Read(gold.Id, MarkedSides.Parse(gold.MarkedText), GoldEvaluation.ToArticle(gold).Published).Root;
            roots.Add(new Judgement(gold.Id, [new ClassKey(expected)], [new ClassKey(answer)]));
            quads.Add(new Judgement(gold.Id, [Quad(expected)], [Quad(answer)]));
        }
        report.Remark($"mapping {RelationClasses.Version}");
        report.Add("Relation", roots);
        report.Add("Quad", quads);
    }

    private static ClassKey Quad(string root) => new(RelationClasses.Quad(root).ToString(CultureInfo.InvariantCulture));
}
