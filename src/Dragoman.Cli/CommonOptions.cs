using System.CommandLine;
using System.Globalization;
using Dragoman.Cli.Output;
using Dragoman.Documents;

namespace Dragoman.Cli;

/// <summary>Options that several commands share; each command adds the ones it obeys.</summary>
internal static class CommonOptions
{
    private const int MostThreads = 1024;

    public static Argument<string[]> Sources(string description)
    {
        var argument = new Argument<string[]>("SOURCES") { Description = description, Arity = ArgumentArity.ZeroOrMore };
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value.Length > 1 && token.Value[0] == '-' && !File.Exists(token.Value)) result.AddError($"{token.Value} is no option of this command, and no file.");
        });
        return argument;
    }

    public static Option<int> Threads()
    {
        var option = new Option<int>("--threads")
        {
            Description = "Articles coded at the same time; the output is the same whatever the number. Default: all cores.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        option.CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var threads) && threads is >= 1 and <= MostThreads) return threads;
            result.AddError($"--threads is \"{text}\"; 1 to {MostThreads} is expected.");
            return 1;
        };
        return option;
    }

    public static Option<double> Threshold()
    {
        var option = new Option<double>("--threshold") { Description = "Leave out records whose type is less likely than this, 0 to 1. Default: all that are likelier than not to be an act." };
        option.CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var threshold) && threshold is >= 0 and <= 1) return threshold;
            result.AddError($"--threshold is \"{text}\"; a number from 0 to 1 is expected.");
            return 0;
        };
        return option;
    }

    public static Option<OutputFormat?> Format() => Format(OutputFormat.Table, OutputFormat.Jsonl, OutputFormat.Csv);

    /// <summary>The formats a command can print; a table on a terminal and JSON Lines in a pipe must be among them.</summary>
    public static Option<OutputFormat?> Format(params OutputFormat[] formats)
    {
        string[] names = [.. formats.Select(f => f.ToString().ToLowerInvariant())];
        var listed = $"{string.Join(", ", names[..^1])} or {names[^1]}";
        return new Option<OutputFormat?>("--format")
        {
            Description = $"{listed}. Default: a table on a terminal, JSON Lines in a pipe.",
            HelpName = string.Join('|', names),
            CustomParser = result =>
            {
                var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
                foreach (var format in formats) if (text.Equals(format.ToString(), StringComparison.OrdinalIgnoreCase)) return format;
                result.AddError($"--format is \"{text}\"; {listed} is expected.");
                return null;
            },
        };
    }

    public static Option<DateTimeOffset?> Date() =>
        Day("--date", "Day of publication (YYYY-MM-DD) for articles that carry none. Without it their relative dates stay unresolved and offices are not looked up by date.");

    public static Option<DateTimeOffset?> AsOf() =>
        Day("--as-of", "Day (YYYY-MM-DD) on which offices are looked up, for all articles. Default: each article's day of publication.");

    private static Option<DateTimeOffset?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) && date.Year is >= Article.EarliestYear and <= Article.LatestYear) return date;
            result.AddError($"{name} is \"{text}\"; a day of {Article.EarliestYear} to {Article.LatestYear} is expected, as in 2022-02-24.");
            return null;
        },
    };

    public static Option<string?> Rules() => new("--rules") { Description = "Folder of your own rules: types, lexicon, actors, roles and places that go before the installed ones (docs/writing-rules.md).", HelpName = "DIR" };

    public static Option<bool> Quiet() => new("--quiet", "-q") { Description = "No progress and no counts on standard error; rejected input is still listed." };
}
