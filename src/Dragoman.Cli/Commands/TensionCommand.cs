using System.CommandLine;
using System.Globalization;
using Dragoman.Analysis;
using Dragoman.Cli.Output;
using Dragoman.Storage;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman tension</c>: tension of pairs and states day by day, opened to the occurrences it is made of.</summary>
internal static class TensionCommand
{
    private const int DaysShown = 60;
    private const int RowsOfATable = 20;
    private const int Seed = 1;

    public static Command Create()
    {
        var pair = new Argument<string?>("PAIR") { Description = "A pair as in RUS-UKR, or a state or group as in ISR. Nothing: the pairs with the greatest tension.", Arity = ArgumentArity.ZeroOrOne };
        var archive = ArchiveOptions.Archive();
        var asOf = ArchiveOptions.AsOf();
        var from = DayOptions.Day("--from", $"First day. Default: {DaysShown} days before the last.");
        var to = DayOptions.Day("--to", "Last day, the one whose value is opened. Default: the day on which the latest article was received.");
        var limit = new Option<int>("--limit") { Description = $"At most so many pairs or occurrences. Default: {RowsOfATable}.", DefaultValueFactory = _ => RowsOfATable };
        var weights = new Option<string?>("--weights") { Description = "Weights and settings of your own, in the form of data/tension/tension.tsv.", HelpName = "FILE" };
        var draws = new Option<int>("--false-alarms") { Description = "Measure instead how often a change would be told by chance: on the days of all pairs, shuffled so many times.", HelpName = "DRAWS" };
        var format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Jsonl);
        var command = new DocumentedCommand("tension", "Shows tension of pairs and states, day by day, with the occurrences it is made of (docs/analysis.md).", """
            dragoman tension --archive news.db
            dragoman tension RUS-UKR --archive news.db --from 2021-11-01 --to 2022-02-24
            dragoman tension ISR --archive news.db --as-of 2022-01-31 --format jsonl
            """) { pair, archive, asOf, from, to, limit, weights, draws, format };
        command.SetAction(parsed =>
        {
            using var opened = SqliteArchive.OpenExisting(parsed.GetValue(archive)!); // Required.
            var rule = parsed.GetValue(weights) is { } file ? TensionRule.Load(file) : TensionRule.Installed();
            var moment = parsed.GetValue(asOf);
            var last = parsed.GetValue(to) ?? (opened.LastReceived(moment) is { } received ? DateOnly.FromDateTime(received.UtcDateTime) : null);
            if (last is not { } day)
            {
                Console.Error.WriteLine("dragoman tension: the archive holds no article");
                return ExitCode.Done;
            }
            var view = new TensionView(opened, rule, parsed.GetValue(from) ?? day.AddDays(-DaysShown + 1), day, moment);
            if (parsed.GetValue(draws) is > 0 and var number) return FalseAlarms(view, number);
            var isTable = (parsed.GetValue(format) ?? RecordSinks.Default()) == OutputFormat.Table;
            if (parsed.GetValue(pair) is not { } text)
            {
                TensionOutput.Ranking(view.Ranking(), view, parsed.GetValue(limit), isTable);
                return ExitCode.Done;
            }
            if (DayOptions.Pair(text) is not { } wanted)
            {
                Console.Error.WriteLine($"dragoman tension: \"{text}\" is no pair; two codes of states or groups with a hyphen are expected, or one, as in RUS-UKR or RUS");
                return ExitCode.Usage;
            }
            TensionOutput.One(view, wanted, parsed.GetValue(limit), isTable);
            return ExitCode.Done;
        });
        return command;
    }

    private static int FalseAlarms(TensionView view, int draws)
    {
        var series = view.DailyOfAll();
        var rate = TensionAlarms.FalseAlarmsAYear(series, view.Rule, draws, Seed);
        var told = series.Sum(s => TensionAlarms.Of(s, view.Rule).Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{series.Count} pairs, {view.From:yyyy-MM-dd} to {view.To:yyyy-MM-dd}: {told} changes told; on shuffled days {rate:0.000} a pair and year ({draws} draws, seed {Seed})"));
        return ExitCode.Done;
    }
}
