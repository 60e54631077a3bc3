using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dragoman.Cli.Output;
using Dragoman.Evaluation;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman eval agreement A B</c>: two people's annotations of the same cases.</summary>
internal static class EvalAgreement
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var one = new Argument<string>("A") { Description = "What one coder wrote: gold cases, one JSON object a line." };
        var other = new Argument<string>("B") { Description = "What the other wrote of the same cases." };
        var agreed = new Option<string?>("--agreed") { Description = "Write the cases on which both agree in all, as gold that eval events reads.", HelpName = "FILE" };
        var disputed = new Option<string?>("--disputed") { Description = "Write the other cases, with both answers, to be talked over.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of tables." };
        var command = new DocumentedCommand("agreement", "Compares what two people annotated: Cohen's kappa, Krippendorff's alpha, and F1 of the one against the other.", """
            dragoman eval agreement ann.jsonl ben.jsonl --agreed gold.jsonl --disputed talk.jsonl
            """) { one, other, agreed, disputed, json };
        command.SetAction(parsed => Run(parsed.GetValue(one)!, parsed.GetValue(other)!, parsed.GetValue(agreed), parsed.GetValue(disputed), parsed.GetValue(json))); // The parser refuses missing arguments.
        return command;
    }

    private static int Run(string one, string other, string? agreed, string? disputed, bool json)
    {
        try
        {
            // Hours of work stand in what was annotated.
            if (((string?[])[agreed, disputed]).FirstOrDefault(f => f is not null && (Path.GetFullPath(f) == Path.GetFullPath(one) || Path.GetFullPath(f) == Path.GetFullPath(other))) is { } overwritten)
                throw new FormatException($"{overwritten} is what was annotated; name another file to write");
            var (left, right) = (Read(one), Read(other));
            var both = left.Keys.Where(right.ContainsKey).Order(StringComparer.Ordinal).ToList();
            if (both.Count == 0) throw new FormatException($"{one} and {other} have no finished case in common; \"done\": true marks a case as finished");
            if (both.Find(id => left[id].Case.Text != right[id].Case.Text) is { } changed) throw new FormatException($"{other}: the text of {changed} is not the one in {one}; annotate texts as they were drawn");
            var report = Compare([.. both.Select(id => (left[id].Case, right[id].Case))]);
            report.Remark(string.Create(CultureInfo.InvariantCulture, $"{both.Count} cases; {left.Count - both.Count} finished in A only, {right.Count - both.Count} in B only"));
            var same = both.Where(id => Keys(left[id].Case).SetEquals(Keys(right[id].Case))).ToHashSet(StringComparer.Ordinal);
            report.Remark(string.Create(CultureInfo.InvariantCulture, $"{same.Count} cases agree in all"));
            if (agreed is not null) File.WriteAllLines(agreed, both.Where(same.Contains).Select(id => left[id].Line));
            if (disputed is not null) File.WriteAllLines(disputed, both.Where(id => !same.Contains(id)).Select(id => Dispute(id, left[id].Line, right[id].Line)));
            if (json) EvaluationJson.Write(report, Console.Out);
            else EvaluationTables.Print(report, Terminal.Open());
            return ExitCode.Done;
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(Terminal.Clean($"dragoman eval agreement: {fault.Message}"));
            return ExitCode.Usage;
        }
    }

    private static string Dispute(string id, string one, string other) =>
        new JsonObject { ["id"] = id, ["a"] = JsonNode.Parse(one), ["b"] = JsonNode.Parse(other) }.ToJsonString(Readable);

    private static EvaluationReport Compare(IReadOnlyList<(GoldCase One, GoldCase Other)> cases)
    {
        var report = new EvaluationReport();
        foreach (var level in (EventLevel[])[EventLevel.Type, EventLevel.Countries, EventLevel.Codes, EventLevel.Status])
        {
            var judgements = cases.Select(c => EventScore.Judge(c.One, c.Other, level)).ToList();
            if (judgements.Exists(j => j.Gold.Count + j.Predicted.Count > 0)) report.Add(level.ToString(), judgements, level == EventLevel.Type);
        }
        var agreement = new CoderAgreement();
        foreach (var (one, other) in cases) agreement.Add(one, other);
        foreach (var (what, units) in ((string, IReadOnlyList<(string, string)>)[])[("type or none", agreement.Types), ("status", agreement.Statuses)])
            report.Remark(string.Create(CultureInfo.InvariantCulture, $"{what}: Cohen's kappa {Figure(CoderAgreement.Kappa(units))}, Krippendorff's alpha {Figure(CoderAgreement.Alpha(units))}, {units.Count} events or cases without any"));
        return report;
    }

    private static HashSet<GoldEvent> Keys(GoldCase gold) =>
        [.. (gold.Events ?? []).Select(e => e with { Source = Side(e.Source), Target = Side(e.Target), Speaker = null })];

    private static GoldActor? Side(GoldActor? side) => side is null ? null : new GoldActor(null, side.Country, side.Code);

    private static string Figure(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "undefined (one category only)";

    // Finished cases by id; one that does not say whether it is finished is.
    private static Dictionary<string, (GoldCase Case, string Line)> Read(string file)
    {
        var cases = new Dictionary<string, (GoldCase, string)>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            GoldCase gold;
            try
            {
                using var json = JsonDocument.Parse(line);
                if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("done", out var done) && done.ValueKind == JsonValueKind.False) continue;
                gold = GoldReader.Read(new StringReader(line)).Single();
            }
            catch (Exception fault) when (fault is JsonException or FormatException)
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{file}:{number}: {fault.Message.Replace("line 1: ", "", StringComparison.Ordinal)}"), fault);
            }
            if (!cases.TryAdd(gold.Id, (gold, line.Trim()))) throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{file}:{number}: the case {gold.Id} stands here twice"));
        }
        return cases;
    }
}
