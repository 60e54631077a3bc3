using System.CommandLine;
using Dragoman.Cli.Output;
using Dragoman.Documents;
using Dragoman.Evaluation;
using Dragoman.Ingestion.Files;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary>What the evaluations on gold cases share: reading the file, coding the text, errors.</summary>
internal static class GoldEvaluation
{
    /// <summary>A subcommand that reads gold cases and prints scores.</summary>
    public static Command Command(string name, string description, Action<IReadOnlyList<GoldCase>, Pipeline, IAnsiConsole> run)
    {
        var file = new Argument<string>("FILE") { Description = "Gold cases, one JSON object a line; - for standard input." };
        var command = new Command(name, description) { file };
        command.SetAction(parsed => Start(parsed.GetValue(file)!, run)); // The parser refuses a missing argument.
        return command;
    }

    /// <summary>The article a gold case is coded as.</summary>
    public static Article ToArticle(GoldCase gold) => new()
    {
        Id = gold.Id,
        Body = gold.Text,
        Published = gold.Date is { } day ? new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero) : null,
    };

    private static int Start(string file, Action<IReadOnlyList<GoldCase>, Pipeline, IAnsiConsole> run)
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
            run(cases, EnglishPipeline.Create(), Terminal.Open());
            return ExitCode.Done;
        }
        catch (FormatException fault)
        {
            Console.Error.WriteLine($"{file}: {fault.Message}");
            return ExitCode.Usage;
        }
    }
}
