using System.Globalization;
using System.Text.Json.Nodes;
using Dragoman.Analysis;
using Dragoman.Records;
using Dragoman.Storage;
using Spectre.Console;

namespace Dragoman.Cli.Output;

/// <summary>Prints tension.</summary>
internal static class TensionOutput
{
    private const int LineWidth = 30;
    private const int MonthDays = 28;

    public static void Ranking(IReadOnlyList<(string First, string Second, System.Collections.Immutable.ImmutableArray<TensionDay> Days)> ranking, TensionView view, int limit, bool isTable)
    {
        if (!isTable)
        {
            foreach (var (first, second, days) in ranking.Take(limit)) Console.Out.WriteLine(Json(first, second, days[^1], Before(days)).ToJsonString());
            return;
        }
        var table = new Table().Border(TableBorder.Simple).Title($"tension on {view.To:yyyy-MM-dd}");
        table.AddColumn("pair");
        foreach (var name in (string[])["tension", "strain", "ease", "4 weeks before", "normalised"]) table.AddColumn(new TableColumn(name).RightAligned());
        table.AddColumn($"{view.From:yyyy-MM-dd} to {view.To:yyyy-MM-dd}");
        foreach (var (first, second, days) in ranking.Take(limit))
        {
            var day = days[^1];
            table.AddRow(Name(first, second), Number(day.Tension), Number(day.Strain), Number(day.Ease), Number(Before(days)), Number(day.Normalised), Sparkline.Of([.. days.Select(d => d.Tension)], LineWidth));
        }
        Terminal.Open().Write(table);
        Console.Error.WriteLine($"{Math.Min(limit, ranking.Count)} of {ranking.Count} pairs; dragoman tension PAIR opens one");
    }

    public static void One(TensionView view, (string First, string Second) pair, int limit, bool isTable)
    {
        var (days, alarms) = view.Series(pair);
        var shares = view.Shares(pair);
        if (!isTable)
        {
            foreach (var day in days) Console.Out.WriteLine(Json(pair.First, pair.Second, day, null).ToJsonString());
            foreach (var share in shares.Take(limit)) Console.Out.WriteLine(Json(share).ToJsonString());
            return;
        }
        var console = Terminal.Open();
        var last = days[^1];
        console.WriteLine(Invariant($"{Name(pair.First, pair.Second)} on {last.Day:yyyy-MM-dd}: tension {last.Tension:0.0} (strain {last.Strain:0.0}, ease {last.Ease:0.0}; normalised by articles read {last.Normalised:0.0}); 4 weeks before {Before(days):0.0}"));
        console.WriteLine($"{days[0].Day:yyyy-MM-dd} {Sparkline.Of([.. days.Select(d => d.Tension)], 2 * LineWidth)} {last.Day:yyyy-MM-dd}  raw, {Number(days.Min(d => d.Tension))} to {Number(days.Max(d => d.Tension))}");
        console.WriteLine($"{days[0].Day:yyyy-MM-dd} {Sparkline.Of([.. days.Select(d => d.Normalised)], 2 * LineWidth)} {last.Day:yyyy-MM-dd}  normalised, {Number(days.Min(d => d.Normalised))} to {Number(days.Max(d => d.Normalised))}");
        foreach (var (day, alarm) in alarms) console.WriteLine(Invariant($"changed on {day:yyyy-MM-dd}: {alarm.Recent:+0.0;-0.0} points a day in {view.Rule.AlarmRecentDays} days, {alarm.Baseline:+0.0;-0.0} in the {view.Rule.AlarmBaselineDays} before ({alarm.Errors:+0.0;-0.0} standard errors)"));
        var table = new Table().Border(TableBorder.Simple).Title("what the value is made of");
        table.AddColumns("day", "who", "act");
        foreach (var name in (string[])["weight", "left", "share", "origins"]) table.AddColumn(new TableColumn(name).RightAligned());
        table.AddColumn("occurrence");
        foreach (var share in shares.Take(limit))
            table.AddRow($"{share.Event.Day:yyyy-MM-dd}", Markup.Escape(share.Event.Arrow), Act(share.Event), Number(share.Weight), Number(share.Points), Invariant($"{share.Share:0 %}"), Invariant($"{share.Event.Origins}"), Markup.Escape(share.Event.Occurrence));
        console.Write(table);
        if (shares.Length > limit) Console.Error.WriteLine(Invariant($"{limit} of {shares.Length} occurrences; the others add {shares.Skip(limit).Sum(s => s.Points):+0.0;-0.0}"));
    }

    public static string Name(string first, string second) => second == DyadEvent.All ? first : first == second ? $"{first} inside" : $"{first}-{second}";

    private static double Before(System.Collections.Immutable.ImmutableArray<TensionDay> days) => days.Length > MonthDays ? days[^(MonthDays + 1)].Tension : days[0].Tension;

    private static string Act(DyadEvent e) => EnumNames<EventType>.Of(e.Type) + (e.Mode is { } mode ? "/" + EnumNames<EventMode>.Of(mode) : "");

    private static JsonObject Json(string first, string second, TensionDay day, double? before)
    {
        var json = new JsonObject
        {
            ["first"] = first, ["second"] = second == DyadEvent.All ? null : second, ["day"] = $"{day.Day:yyyy-MM-dd}", ["tension"] = Round(day.Tension), ["strain"] = Round(day.Strain), ["ease"] = Round(day.Ease),
            ["normalised"] = Round(day.Normalised), ["occurrences"] = day.Occurrences, ["articles_read"] = day.Articles,
        };
        if (before is { } value) json["four_weeks_before"] = Round(value);
        return json;
    }

    private static JsonObject Json(TensionShare share) => new()
    {
        ["occurrence"] = share.Event.Occurrence, ["day"] = $"{share.Event.Day:yyyy-MM-dd}", ["who"] = share.Event.Arrow, ["act"] = Act(share.Event),
        ["weight"] = share.Weight, ["points"] = Round(share.Points), ["share"] = Round(share.Share), ["origins"] = share.Event.Origins,
    };

    private static double Round(double value) => Math.Round(value, 4);

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
