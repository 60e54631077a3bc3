using System.CommandLine;
using System.Globalization;
using Dragoman.Cli.Output;

namespace Dragoman.Cli;

/// <summary>Options that several commands share; each command adds the ones it obeys.</summary>
internal static class CommonOptions
{
    private const int MostThreads = 1024;

    public static Option<int> Threads()
    {
        var option = new Option<int>("--threads")
        {
            Description = "Articles coded at the same time; the output is the same whatever the number. Default: all cores.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var threads) && threads is < 1 or > MostThreads)
                result.AddError($"--threads is {threads}; 1 to {MostThreads} is expected.");
        });
        return option;
    }

    public static Option<OutputFormat?> Format() => new("--format")
    {
        Description = "table, jsonl or csv. Default: a table on a terminal, JSON Lines in a pipe.",
    };

    public static Option<DateTimeOffset?> Date() => new("--date")
    {
        Description = "Day of publication (YYYY-MM-DD) for articles that carry none. Without it their relative dates stay unresolved and offices are not looked up by date.",
        CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)) return date;
            result.AddError($"--date is \"{text}\"; a day is expected, as in 2022-02-24.");
            return null;
        },
    };

    public static Option<bool> Quiet() => new("--quiet", "-q") { Description = "No progress and no counts on standard error; rejected input is still listed." };
}
