using System.CommandLine;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman takedown</c>: removes an article with all that hangs on it.</summary>
internal static class TakedownCommand
{
    public static Command Create()
    {
        var archive = ArchiveOptions.Archive();
        var article = new Argument<string>("ARTICLE") { Description = "Id of the article." };
        var author = new Option<string>("--author") { Description = "Who asks for it. Default: your login name.", DefaultValueFactory = _ => Environment.UserName };
        var reason = new Option<string>("--reason") { Description = "Why.", Required = true };
        var command = new DocumentedCommand("takedown", "Removes an article with its revisions, records and corrections for good; it does not come in again. Backups are yours to clean.", """
            dragoman takedown report-17 --reason "the outlet withdrew it" --archive news.db
            """) { article, archive, author, reason };
        command.SetAction(parsed =>
        {
            using var from = SqliteArchive.OpenExisting(parsed.GetValue(archive)!); // Required.
            var id = parsed.GetValue(article)!; // The parser refuses a missing argument.
            var (revisions, records) = from.TakeDown(id, parsed.GetValue(author)!, parsed.GetValue(reason)!, TimeProvider.System.GetUtcNow()); // A default, and required.
            Console.Error.WriteLine(revisions > 0 ? $"{id}: {revisions} revisions and {records} records are gone" : $"{id}: no such article; it is kept out from now on");
            return ExitCode.Done;
        });
        return command;
    }
}
