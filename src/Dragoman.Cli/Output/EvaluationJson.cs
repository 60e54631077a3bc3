using System.Text.Json;
using System.Text.Json.Nodes;
using Dragoman.Evaluation;

namespace Dragoman.Cli.Output;

/// <summary>Writes an evaluation as one JSON object, for those who keep figures over time.</summary>
internal static class EvaluationJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static void Write(EvaluationReport report, TextWriter output)
    {
        var json = new JsonObject();
        foreach (var section in report.Sections)
        {
            var classes = new JsonObject();
            foreach (var (name, counts) in section.Score.Classes) classes[name] = Counts(counts);
            json[section.Title.ToLowerInvariant()] = new JsonObject
            {
                ["all"] = Counts(section.Score.All),
                ["micro_f1_interval"] = new JsonArray(Round(section.Score.MicroInterval.Low), Round(section.Score.MicroInterval.High)),
                ["macro_f1"] = Round(section.Score.MacroF1),
                ["macro_f1_interval"] = new JsonArray(Round(section.Score.MacroInterval.Low), Round(section.Score.MacroInterval.High)),
                ["classes"] = classes,
                ["confusions"] = new JsonArray([.. section.Confusion.Errors().Select(e => (JsonNode)new JsonObject { ["gold"] = e.Gold, ["predicted"] = e.Predicted, ["count"] = e.Count })]),
            };
        }
        json["remarks"] = new JsonArray([.. report.Remarks.Select(r => (JsonNode)r)]);
        output.WriteLine(json.ToJsonString(Indented));
    }

    private static JsonObject Counts(ClassCounts counts) => new()
    {
        ["precision"] = Round(counts.Precision),
        ["recall"] = Round(counts.Recall),
        ["f1"] = Round(counts.F1),
        ["gold"] = counts.Support,
        ["right"] = counts.Right,
        ["wrong"] = counts.Wrong,
        ["missed"] = counts.Missed,
    };

    private static double Round(double share) => Math.Round(share, 4);
}
