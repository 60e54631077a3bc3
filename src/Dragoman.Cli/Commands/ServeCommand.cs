using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using Dragoman.Storage;
using Dragoman.Storage.Sqlite;
using Dragoman.Web;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman serve</c>: the dashboard over an archive, on this machine only.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 8420;
    private const int HighestPort = 65535;

    public static Command Create()
    {
        var archive = ArchiveOptions.Archive();
        var port = Port();
        var command = new DocumentedCommand("serve", "Serves dashboard and API over an archive, on this machine only. Ctrl-C ends it.", """
            dragoman serve --archive news.db
            dragoman serve --archive news.db --port 9000
            """) { archive, port };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(archive)!; // Required.
            using var opened = SqliteArchive.OpenExisting(path);
            return await ServeAsync(opened, path, parsed.GetValue(port), cancellation).ConfigureAwait(false);
        });
        return command;
    }

    public static Option<int> Port()
    {
        var option = new Option<int>("--port") { Description = $"Port on the loopback interface; 0 takes a free one. Default: {UsualPort}.", DefaultValueFactory = _ => UsualPort };
        option.CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= HighestPort) return number;
            result.AddError($"--port is \"{text}\"; 0 to {HighestPort} is expected.");
            return 0;
        };
        return option;
    }

    /// <summary>Serves until it is cancelled. Kept apart so that no other command loads the web.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static async Task<int> ServeAsync(IArchive archive, string path, int port, CancellationToken cancellation)
    {
        var app = Dashboard.Create(archive, new DashboardOptions { Port = port, ArchiveName = Path.GetFileName(path), Author = Environment.UserName });
        await using (app.ConfigureAwait(false))
        {
            try
            {
                await app.StartAsync(cancellation).ConfigureAwait(false);
            }
            catch (IOException fault)
            {
                await Console.Error.WriteLineAsync($"dragoman: port {port.ToString(CultureInfo.InvariantCulture)} cannot be used: {fault.Message}; --port takes another, 0 a free one").ConfigureAwait(false);
                return ExitCode.Broken;
            }
            await Console.Out.WriteLineAsync($"Dashboard: {string.Join(' ', app.Urls)} (Ctrl-C ends it)").ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);
            await app.StopAsync(CancellationToken.None).ConfigureAwait(false);
        }
        return ExitCode.Done;
    }
}
