using System.CommandLine;
using Dragoman.Analysis;
using Dragoman.Cli.Output;
using Dragoman.Evaluation;
using Dragoman.Ingestion.Files;
using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman eval ledger</c>: entries, links and outcomes of ledger and calendar on gold records, so that the coder's errors are not counted here.</summary>
internal static class EvalLedger
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Gold sequences, one JSON object a line: reports with records, and the entries that should stand." };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of tables." };
        var cases = new Option<string[]>("--show") { Description = "Print what is wrong in these cases.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
        var command = new Command("ledger", "Ledger and calendar: entries, links, outcomes, from gold records.") { file, json, cases };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(json), parsed.GetValue(cases) ?? [])); // The parser refuses a missing argument.
        return command;
    }

    private static int Run(string file, bool json, string[] shown)
    {
        try
        {
            var rules = LedgerRules.Load(Installation.Find().Data);
            using var reader = new StreamReader(TextFiles.Open(file));
            var cases = LedgerGold.Read(reader).Select(c => (Gold: c, Found: Answer(c, rules))).ToList();
            if (cases.Count == 0) throw new FormatException("no gold sequence in this file");
            var report = new EvaluationReport();
            report.Add("Entries", [.. cases.Select(c => LedgerScore.Entries(c.Gold, c.Found))]);
            report.Add("Links with outcome, by kind of entry", [.. cases.Select(c => LedgerScore.Links(c.Gold, c.Found))]);
            report.Add("Links with outcome, by outcome", [.. cases.Select(c => LedgerScore.LinksByOutcome(c.Gold, c.Found))]);
            report.Add("Outcomes", [.. cases.Select(c => LedgerScore.Outcomes(c.Gold, c.Found))]);
            report.Add("Outcomes, by kind of entry", [.. cases.Select(c => LedgerScore.OutcomesByKind(c.Gold, c.Found))]);
            report.Remark("The recall of outcomes is the share of the gold's entries whose outcome is right.");
            if (json) EvaluationJson.Write(report, Console.Out);
            else EvaluationTables.Print(report, Terminal.Open());
            foreach (var (gold, found) in cases.Where(c => shown.Contains(c.Gold.Id, StringComparer.Ordinal))) Show(gold, found);
            return ExitCode.Done;
        }
        catch (Exception fault) when (fault is FormatException or IOException or InvalidDataException)
        {
            Console.Error.WriteLine($"{file}: {fault.Message}");
            return ExitCode.Usage;
        }
    }

    private static List<LedgerAnswer> Answer(LedgerCase gold, LedgerRules rules)
    {
        var asOf = new DateTimeOffset(gold.AsOf.ToDateTime(new TimeOnly(23, 59)), TimeSpan.Zero);
        var entries = CommitmentLedger.Of(gold.Records, asOf, rules).Entries.Concat(EventCalendar.Of(gold.Records, asOf, rules).Entries);
        return [.. entries.Select(e => new LedgerAnswer(e.Record.Id, Name(e.Kind), [.. e.Links.Select(l => (l.Record.Id, Name(l.Outcome)))], Name(e.Outcome)))];
    }

    private static void Show(LedgerCase gold, List<LedgerAnswer> found)
    {
        foreach (var (sign, answers) in ((string, IReadOnlyList<LedgerAnswer>)[])[("gold ", gold.Entries), ("found", found)])
            foreach (var a in answers.OrderBy(a => a.Record, StringComparer.Ordinal)) Console.WriteLine($"{gold.Id} {sign} {a.Record} {a.Kind} {a.Outcome}: {string.Join(", ", a.Links.Select(l => $"{l.Record} {l.Outcome}"))}");
    }

    private static string Name<T>(T value)
        where T : struct, Enum => EnumNames<T>.Of(value);
}
