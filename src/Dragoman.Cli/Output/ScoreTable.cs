using System.Globalization;
using Dragoman.Evaluation;
using Spectre.Console;

namespace Dragoman.Cli.Output;

/// <summary>Prints scores as a table: precision, recall, F1, support, and the intervals.</summary>
internal static class ScoreTable
{
    public static void Print(IAnsiConsole console, string title, ClassificationScore score, bool classes = true)
    {
        var table = new Table().Border(TableBorder.Simple).Title(Markup.Escape(title));
        table.AddColumn("class");
        foreach (var name in (string[])["precision", "recall", "F1", "gold", "right", "wrong", "missed"]) table.AddColumn(new TableColumn(name).RightAligned());
        if (classes) foreach (var (name, counts) in score.Classes) AddRow(table, name, counts);
        AddRow(table, "all", score.All);
        console.Write(table);
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{title}: micro F1 {score.All.F1:0.000} [{score.MicroInterval.Low:0.000}, {score.MicroInterval.High:0.000}]; macro F1 {score.MacroF1:0.000} [{score.MacroInterval.Low:0.000}, {score.MacroInterval.High:0.000}] (95 %, bootstrap over cases)"));
    }

    public static void Print(IAnsiConsole console, Confusion confusion, int most = 15)
    {
        var table = new Table().Border(TableBorder.Simple).Title("most frequent errors");
        table.AddColumns("gold", "predicted", "times");
        foreach (var (gold, predicted, count) in confusion.Errors().Take(most)) table.AddRow(Markup.Escape(gold), Markup.Escape(predicted), count.ToString(CultureInfo.InvariantCulture));
        console.Write(table);
    }

    private static void AddRow(Table table, string name, ClassCounts counts) => table.AddRow(
        Markup.Escape(name), Percent(counts.Precision), Percent(counts.Recall), Percent(counts.F1), Number(counts.Support), Number(counts.Right), Number(counts.Wrong), Number(counts.Missed));

    private static string Percent(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
