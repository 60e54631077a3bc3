using System.CommandLine;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman backup</c>: a copy of an archive, while others go on writing to it.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var archive = ArchiveOptions.Archive();
        var target = new Argument<string>("COPY") { Description = "The file to write; it must not be there yet." };
        var command = new DocumentedCommand("backup", "Writes a copy of an archive as it is at this moment; other programs may go on reading and writing.", """
            dragoman backup news-2022-03-01.db --archive news.db
            """) { target, archive };
        command.SetAction(parsed =>
        {
            using var from = SqliteArchive.OpenExisting(parsed.GetValue(archive)!); // Required.
            from.Backup(parsed.GetValue(target)!); // The parser refuses a missing argument.
            return ExitCode.Done;
        });
        return command;
    }
}
