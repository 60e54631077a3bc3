using System.Globalization;
using Dragoman.Cli.Output;
using Dragoman.Storage;
using Dragoman.Storage.Sqlite;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary>Prints what differs between two runs of an archive, and why.</summary>
internal static class RunDiffReport
{
    public static int Print(string path, string before, string after, bool summary)
    {
        if (!long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var earlier) || !long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var later))
        {
            Console.Error.WriteLine($"dragoman diff: \"{before}\" and \"{after}\": with --archive two numbers of runs are expected; dragoman status lists them");
            return ExitCode.Usage;
        }
        using var archive = SqliteArchive.OpenExisting(path);
        var diff = new RunDiff(archive, earlier, later);
        try
        {
            var reasons = diff.Reasons();
            var console = Terminal.Open();
            console.WriteLine(reasons.Length > 0 ? $"reason: other {string.Join(", ", reasons)}" : "both runs have the same version stamp: they should not differ");
            int same = 0, changed = 0, removed = 0, added = 0;
            var fields = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var part in diff.Differences())
            {
                (same, changed, removed, added) = (same + part.Same, changed + part.Changed.Count, removed + part.Removed.Count, added + part.Added.Count);
                foreach (var (field, count) in part.ChangedFields()) fields[field] = fields.GetValueOrDefault(field) + count;
                if (!summary) DiffCommand.Print(console, part);
            }
            console.WriteLine($"{same} same, {changed} changed, {removed} removed, {added} added in {diff.Articles} articles that both coded; {diff.OnlyInOne} articles were coded in one only");
            foreach (var (field, count) in fields.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal)) console.WriteLine($"  {field} changed in {count}");
            return ExitCode.Done;
        }
        catch (ArgumentException fault)
        {
            Console.Error.WriteLine($"dragoman diff: {fault.Message}");
            return ExitCode.Usage;
        }
    }
}
