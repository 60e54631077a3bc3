using System.CommandLine;
using System.Globalization;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman takedown</c>: removes an article with all that hangs on it.</summary>
internal static class TakedownCommand
{
    public static Command Create()
    {
        var archive = ArchiveOptions.Archive();
        var article = new Argument<string?>("ARTICLE") { Description = "Id of the article.", Arity = ArgumentArity.ZeroOrOne };
        var days = new Option<int?>("--text-older-than") { Description = "In place of an article: drop the text of all that was received more than so many days ago. Titles and records stay; such articles cannot be coded again.", HelpName = "DAYS" };
        days.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 100_000)) result.AddError($"--text-older-than is \"{result.Tokens[0].Value}\"; a number of days is expected.");
        });
        var author = new Option<string>("--author") { Description = "Who asks for it. Default: your login name.", DefaultValueFactory = _ => Environment.UserName };
        var reason = new Option<string?>("--reason") { Description = "Why; needed for an article." };
        var command = new DocumentedCommand("takedown", "Removes an article with its revisions, records and corrections for good; it does not come in again. Backups are yours to clean.", """
            dragoman takedown --text-older-than 365 --archive news.db
            dragoman takedown report-17 --reason "the outlet withdrew it" --archive news.db
            """) { article, days, archive, author, reason };
        command.SetAction(parsed =>
        {
            using var from = SqliteArchive.OpenExisting(parsed.GetValue(archive)!); // Required.
            var (id, why) = (parsed.GetValue(article), parsed.GetValue(reason));
            if (parsed.GetValue(days) is { } age && id is null)
            {
                var dropped = from.DropText(TimeProvider.System.GetUtcNow().AddDays(-age));
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the text of {dropped} articles and revisions was dropped; their records stay"));
                return ExitCode.Done;
            }
            if (id is null || string.IsNullOrWhiteSpace(why) || parsed.GetValue(days) is not null)
            {
                Console.Error.WriteLine("dragoman takedown: an article and a --reason are expected, or --text-older-than alone");
                return ExitCode.Usage;
            }
            var (revisions, records) = from.TakeDown(id, parsed.GetValue(author)!, why, TimeProvider.System.GetUtcNow()); // A default.
            Console.Error.WriteLine(revisions > 0 ? $"{id}: {revisions} revisions and {records} records are gone" : $"{id}: no such article; it is kept out from now on");
            return ExitCode.Done;
        });
        return command;
    }
}
