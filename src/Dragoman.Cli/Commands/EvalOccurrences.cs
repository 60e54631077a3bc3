using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Dragoman.Duplicates;
using Dragoman.Evaluation;
using Dragoman.Ingestion.Files;
using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman eval occurrences</c>: which records are of one occurrence, against groups made by people.</summary>
internal static class EvalOccurrences
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Gold groups, one JSON object a line, also .gz; - for standard input." };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of lines." };
        var errors = new Option<bool>("--errors") { Description = "List the pairs that were joined or kept apart wrongly, with what spoke for and against. Do not use on cases you want to measure with again." };
        var pairs = new Option<bool>("--pairs") { Description = "Print every pair that could be compared, tab-separated: case, records, 1 when they are one occurrence, and the signs. For fitting weights." };
        var command = new Command("occurrences", "Records grouped into occurrences: precision, recall and F1 over pairs, and B-cubed.") { file, json, errors, pairs };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(json), parsed.GetValue(errors), parsed.GetValue(pairs))); // The parser refuses a missing argument.
        return command;
    }

    private static int Run(string file, bool json, bool errors, bool pairs)
    {
        try
        {
            using var stream = file == "-" ? Console.OpenStandardInput() : TextFiles.Open(file);
            using var reader = new StreamReader(stream);
            var cases = OccurrenceGoldReader.Read(reader).ToList();
            if (cases.Count == 0) throw new FormatException("no gold group in this file");
            if (pairs) cases.ForEach(PrintPairs);
            else Score(cases, json, errors);
            return ExitCode.Done;
        }
        catch (Exception fault) when (fault is FormatException or IOException or InvalidDataException)
        {
            Console.Error.WriteLine($"{file}: {fault.Message}");
            return ExitCode.Usage;
        }
    }

    private static void Score(List<OccurrenceCase> cases, bool json, bool errors)
    {
        var counts = new List<GroupingCounts>();
        foreach (var gold in cases)
        {
            var deduplicator = new EventDeduplicator();
            deduplicator.AddRange(gold.Records);
            var found = deduplicator.Occurrences().Select(o => o.Reasons.Select(r => r.RecordId).ToList()).ToList();
            counts.Add(GroupingCounts.Of([.. gold.Occurrences.Select(o => (IReadOnlyList<string>)o)], found));
            if (errors) PrintErrors(gold, found);
        }
        var score = GroupingScore.Of(counts);
        var (p, all) = (score.All.Pairs, score.All);
        if (json)
        {
            Console.WriteLine(new JsonObject
            {
                ["cases"] = cases.Count, ["records"] = all.Items, ["occurrences"] = cases.Sum(c => c.Occurrences.Length),
                ["pairs"] = new JsonObject { ["precision"] = p.Precision, ["recall"] = p.Recall, ["f1"] = p.F1, ["f1_interval"] = new JsonArray(score.PairInterval.Low, score.PairInterval.High) },
                ["b_cubed"] = new JsonObject { ["precision"] = all.Precision, ["recall"] = all.Recall, ["f1"] = all.F1, ["f1_interval"] = new JsonArray(score.CubedInterval.Low, score.CubedInterval.High) },
            }.ToJsonString());
            return;
        }
        Print($"{cases.Count} cases, {all.Items} records, {cases.Sum(c => c.Occurrences.Length)} occurrences");
        Print($"pairs:   precision {p.Precision:0.000}, recall {p.Recall:0.000}, F1 {p.F1:0.000} [{score.PairInterval.Low:0.000}, {score.PairInterval.High:0.000}] ({p.Right} right, {p.Wrong} wrong, {p.Missed} missed)");
        Print($"B-cubed: precision {all.Precision:0.000}, recall {all.Recall:0.000}, F1 {all.F1:0.000} [{score.CubedInterval.Low:0.000}, {score.CubedInterval.High:0.000}] (95 %, bootstrap over cases)");
    }

    private static void PrintErrors(OccurrenceCase gold, List<List<string>> found)
    {
        var profiles = gold.Records.ToDictionary(r => r.Id, RecordProfile.Of, StringComparer.Ordinal);
        foreach (var (one, other, isSame) in Pairs(gold))
        {
            var isFound = found.Exists(f => f.Contains(one, StringComparer.Ordinal) && f.Contains(other, StringComparer.Ordinal));
            if (isFound == isSame) continue;
            var (a, b) = (profiles[one], profiles[other]);
            var signs = PairMatch.Of(a, b);
            var meet = NeighbourKeys.MayMeet(a, b) ? "" : " (never compared)";
            Print($"{gold.Id} {(isSame ? "MISSED" : "WRONG")} {one} {other} {MatchWeights.Installed.Score(signs):0.0}{meet}: {string.Join(' ', signs.Each().Select(s => string.Create(CultureInfo.InvariantCulture, $"{EnumNames<MatchSign>.Of(s)} {MatchWeights.Installed.Of(s):0.0}")))}");
            Console.WriteLine($"    {a.Record.Sentence}\n    {b.Record.Sentence}");
        }
    }

    private static void PrintPairs(OccurrenceCase gold)
    {
        var profiles = gold.Records.ToDictionary(r => r.Id, RecordProfile.Of, StringComparer.Ordinal);
        foreach (var (one, other, isSame) in Pairs(gold))
            if (NeighbourKeys.MayMeet(profiles[one], profiles[other]))
                Console.WriteLine($"{gold.Id}\t{one}\t{other}\t{(isSame ? 1 : 0)}\t{string.Join(' ', PairMatch.Of(profiles[one], profiles[other]).Each().Select(EnumNames<MatchSign>.Of))}");
    }

    private static IEnumerable<(string One, string Other, bool IsSame)> Pairs(OccurrenceCase gold)
    {
        for (var i = 0; i < gold.Records.Length; i++)
            for (var j = 0; j < i; j++)
                yield return (gold.Records[j].Id, gold.Records[i].Id, gold.Occurrences.Any(o => o.Contains(gold.Records[i].Id, StringComparer.Ordinal) && o.Contains(gold.Records[j].Id, StringComparer.Ordinal)));
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
