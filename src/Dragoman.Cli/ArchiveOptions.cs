using System.CommandLine;
using Dragoman.Cli.Output;
using Dragoman.Storage;
using Dragoman.Storage.Filters;

namespace Dragoman.Cli;

/// <summary>Options and arguments of the commands that work on an archive.</summary>
internal static class ArchiveOptions
{
    public static Option<string> Archive() => new("--archive") { Description = "The archive, one SQLite file.", HelpName = "FILE", Required = true };

    public static Option<DateTimeOffset?> AsOf() => new("--as-of")
    {
        Description = "Only what had been received by then: a day (to its end, UTC) or a moment, as in 2022-02-24 or 2022-02-24T06:00:00Z.",
        CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (AsOfMoment.TryParse(text, out var moment)) return moment;
            result.AddError($"--as-of is \"{text}\"; {AsOfMoment.Expected}.");
            return null;
        },
    };

    public static Option<string?> Dataset()
    {
        var option = new Option<string?>("--dataset") { Description = $"The imported records of a data set instead of ours: {string.Join(", ", Storage.Imports.Importer.Datasets)}.", HelpName = "NAME" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !Storage.Imports.Importer.Datasets.Contains(result.Tokens[0].Value, StringComparer.Ordinal))
                result.AddError($"--dataset is \"{result.Tokens[0].Value}\"; expected one of: {string.Join(", ", Storage.Imports.Importer.Datasets)}.");
        });
        return option;
    }

    public static Argument<string[]> Filter() => new("FILTER")
    {
        Description = "Which records, as in 'actor:ISR recipient:IRN date:2021-12-01.. text:\"enrichment\"'; docs/archive.md has the whole language. Nothing: all.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Reads the filter of a command line; on a fault it points at the character and gives null.</summary>
    public static Filter? ReadFilter(string[]? words)
    {
        try
        {
            return Storage.Filters.Filter.Parse(string.Join(' ', words ?? []));
        }
        catch (FilterException fault)
        {
            Console.Error.WriteLine(Terminal.Clean(fault.Text));
            Console.Error.WriteLine(new string(' ', fault.Position) + "^");
            Console.Error.WriteLine(Terminal.Clean($"dragoman: the filter is not understood, {fault.Message}"));
            return null;
        }
    }
}
