using System.Globalization;
using Dragoman.Evaluation;
using Spectre.Console;

namespace Dragoman.Cli.Output;

/// <summary>Prints an evaluation as tables: precision, recall, F1 and counts by class, the intervals, and the most frequent errors.</summary>
internal static class EvaluationTables
{
    private const int MostErrors = 12;

    public static void Print(EvaluationReport report, IAnsiConsole console)
    {
        foreach (var section in report.Sections)
        {
            PrintScores(console, section);
            if (section.ShowClasses) PrintErrors(console, section.Confusion);
        }
        foreach (var remark in report.Remarks) console.WriteLine(remark);
    }

    private static void PrintScores(IAnsiConsole console, EvaluationSection section)
    {
        var score = section.Score;
        var table = new Table().Border(TableBorder.Simple).Title(Markup.Escape(section.Title));
        table.AddColumn("class");
        foreach (var name in (string[])["precision", "recall", "F1", "gold", "right", "wrong", "missed"]) table.AddColumn(new TableColumn(name).RightAligned());
        if (section.ShowClasses) foreach (var (name, counts) in score.Classes) AddRow(table, name, counts);
        AddRow(table, "all", score.All);
        console.Write(table);
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{section.Title}: micro F1 {score.All.F1:0.000} [{score.MicroInterval.Low:0.000}, {score.MicroInterval.High:0.000}]; macro F1 {score.MacroF1:0.000} [{score.MacroInterval.Low:0.000}, {score.MacroInterval.High:0.000}] (95 %, bootstrap over cases)"));
    }

    private static void PrintErrors(IAnsiConsole console, Confusion confusion)
    {
        var table = new Table().Border(TableBorder.Simple).Title("most frequent confusions");
        table.AddColumns("gold", "predicted", "times");
        foreach (var (gold, predicted, count) in confusion.Errors().Take(MostErrors)) table.AddRow(Markup.Escape(gold), Markup.Escape(predicted), count.ToString(CultureInfo.InvariantCulture));
        console.Write(table);
    }

    private static void AddRow(Table table, string name, ClassCounts counts) => table.AddRow(
        Markup.Escape(name), Share(counts.Precision), Share(counts.Recall), Share(counts.F1), Number(counts.Support), Number(counts.Right), Number(counts.Wrong), Number(counts.Missed));

    private static string Share(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
