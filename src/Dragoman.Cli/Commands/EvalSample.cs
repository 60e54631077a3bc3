using System.CommandLine;
using System.Globalization;
using Dragoman.Cli.Output;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman eval sample</c>: paragraphs of an archive for people to annotate.</summary>
internal static class EvalSample
{
    private const int MostCases = 100_000;

    public static Command Create()
    {
        var output = new Argument<string[]>("FILES") { Description = "Files to write, one a coder; none of them may be there. Each holds the same cases.", Arity = ArgumentArity.OneOrMore };
        var archive = ArchiveOptions.Archive();
        var cases = new Option<int>("--cases") { Description = "How many paragraphs, each of another article. Default: 100.", DefaultValueFactory = _ => 100 };
        cases.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MostCases)) result.AddError($"--cases is \"{result.Tokens[0].Value}\"; 1 to {MostCases} is expected.");
        });
        var seed = new Option<int>("--seed") { Description = "Another number draws another sample. Default: 1.", DefaultValueFactory = _ => 1 };
        var command = new DocumentedCommand("sample", "Draws paragraphs of an archive for two people to annotate on their own; eval agreement compares what they wrote.", """
            dragoman eval sample ann.jsonl ben.jsonl --archive news.db --cases 200
            dragoman eval agreement ann.jsonl ben.jsonl
            """) { output, archive, cases, seed };
        command.SetAction(parsed => Run(parsed.GetValue(output)!, parsed.GetValue(archive)!, parsed.GetValue(cases), parsed.GetValue(seed))); // Required, both.
        return command;
    }

    private static int Run(string[] files, string path, int cases, int seed)
    {
        // Hours of work may stand in it.
        foreach (var file in files.Where(File.Exists))
        {
            Console.Error.WriteLine(Terminal.Clean($"dragoman eval sample: {file} is there already; name another file"));
            return ExitCode.Usage;
        }
        using var archive = SqliteArchive.OpenExisting(path);
        var drawn = AnnotationSample.Draw(archive, cases, seed);
        foreach (var file in files) File.WriteAllText(file, string.Concat(drawn.Select(c => c + "\n")));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{drawn.Count} cases in each file{(drawn.Count < cases ? "; the archive has no more articles with text" : "")}"));
        return ExitCode.Done;
    }
}
