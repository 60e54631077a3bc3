using System.CommandLine;
using Dragoman.Cli.Output;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman check</c>: reads a whole archive and says whether it is sound.</summary>
internal static class CheckCommand
{
    private const int MostFaults = 100;

    public static Command Create()
    {
        var archive = ArchiveOptions.Archive();
        var command = new DocumentedCommand("check", "Reads a whole archive and lists what is damaged. Answers 0 when it is sound, 3 when it is not.", """
            dragoman check --archive news.db
            """) { archive };
        command.SetAction(parsed => Run(parsed.GetValue(archive)!)); // Required.
        return command;
    }

    private static int Run(string path)
    {
        using var archive = SqliteArchive.OpenExisting(path);
        var faults = 0;
        foreach (var fault in archive.Check().Take(MostFaults))
        {
            faults++;
            Console.Error.WriteLine(Terminal.Clean(fault));
        }
        var counts = archive.Counts();
        if (faults == 0) Console.Out.WriteLine($"sound: {counts}");
        else Console.Error.WriteLine($"dragoman: {(faults == MostFaults ? "at least " : "")}{faults} faults; restore a backup, or ingest the sources into a new archive");
        return faults == 0 ? ExitCode.Done : ExitCode.Broken;
    }
}
