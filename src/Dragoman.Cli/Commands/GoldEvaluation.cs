using System.CommandLine;
using Dragoman.Cli.Output;
using Dragoman.Documents;
using Dragoman.Evaluation;
using Dragoman.Ingestion.Files;

namespace Dragoman.Cli.Commands;

/// <summary>What the evaluations on gold cases share: reading the file, coding the text, errors.</summary>
internal static class GoldEvaluation
{
    /// <summary>A subcommand that reads gold cases and prints scores.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it measures.</param>
    /// <param name="hasLayer">Whether a case was annotated with what is measured.</param>
    /// <param name="run">Measures.</param>
    public static Command Command(string name, string description, Func<GoldCase, bool> hasLayer, Action<IReadOnlyList<GoldCase>, Pipeline, EvaluationReport> run)
    {
        var file = new Argument<string>("FILE") { Description = "Gold cases, one JSON object a line, also .gz; - for standard input." };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of tables." };
        var command = new Command(name, description) { file, json };
        command.SetAction(parsed => Start(parsed.GetValue(file)!, parsed.GetValue(json), name, hasLayer, run)); // The parser refuses a missing argument.
        return command;
    }

    /// <summary>The article a gold case is coded as.</summary>
    public static Article ToArticle(GoldCase gold) => new()
    {
        Id = gold.Id,
        Body = gold.Text,
        Published = gold.Date is { } day ? new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero) : null,
    };

    private static int Start(string file, bool json, string name, Func<GoldCase, bool> hasLayer, Action<IReadOnlyList<GoldCase>, Pipeline, EvaluationReport> run)
    {
        if (file != "-" && !File.Exists(file))
        {
            Console.Error.WriteLine($"{file}: no such file");
            return ExitCode.Usage;
        }
        try
        {
            using var stream = file == "-" ? Console.OpenStandardInput() : TextFiles.Open(file);
            using var reader = new StreamReader(stream);
            var cases = GoldReader.Read(reader).ToList();
            if (cases.Count == 0) throw new FormatException("no gold case in this file");
            if (!cases.Exists(c => hasLayer(c))) throw new FormatException($"no case holds what \"eval {name}\" measures; docs/evaluation.md describes the fields");
            var report = new EvaluationReport();
            run(cases, EnglishPipeline.Create(), report);
            if (json) EvaluationJson.Write(report, Console.Out);
            else EvaluationTables.Print(report, Terminal.Open());
            return ExitCode.Done;
        }
        catch (Exception fault) when (fault is FormatException or IOException or InvalidDataException)
        {
            Console.Error.WriteLine($"{file}: {fault.Message}");
            return ExitCode.Usage;
        }
    }
}
