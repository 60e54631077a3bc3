using System.CommandLine;
using System.CommandLine.Parsing;
using Dragoman.Cli.Commands;
using Dragoman.Cli.Output;
using Dragoman.Storage;

namespace Dragoman.Cli;

/// <summary>The command line: one class a command, in <c>Commands/</c>.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            var parsed = Build().Parse(args.Length == 0 ? ["--help"] : args);
            // Help is given however incomplete the rest is.
            if (parsed.Errors.Count == 0 || parsed.Action is HelpWithExamples) return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync($"dragoman: {error.Message}").ConfigureAwait(false);
            await Console.Error.WriteLineAsync($"Try: {Path(parsed.CommandResult)} --help").ConfigureAwait(false);
            return ExitCode.Usage;
        }
        catch (Exception fault) when (fault is InstallationException or RulesException or ArchiveException)
        {
            await Console.Error.WriteLineAsync($"dragoman: {fault.Message}").ConfigureAwait(false);
            return ExitCode.Broken;
        }
        catch (OutputClosedException)
        {
            // The reader of the pipe has gone, as in "| head": nothing more is wanted.
            return ExitCode.Done;
        }
        catch (IOException fault)
        {
            return OutputFailed(fault);
        }
    }

    // A full disk may be under standard error too: then there is nobody left to tell.
    private static int OutputFailed(IOException fault)
    {
        try
        {
            Console.Error.WriteLine($"dragoman: the output cannot be written: {fault.Message}; what was printed before is incomplete");
        }
        catch (IOException)
        {
            // Nobody listens.
        }
        return ExitCode.Broken;
    }

    private static string Path(CommandResult command) => command.Parent is CommandResult parent ? $"{Path(parent)} {command.Command.Name}" : command.Command.Name;

    /// <summary>The whole command tree.</summary>
    public static Command Build() => new("dragoman", "Reads news and says, with evidence, who did what to whom, when, where, and who says so.")
    {
        HelpWithExamples.Option(),
        new VersionOption(),
        DemoCommand.Create(),
        CodeCommand.Create(),
        AnnotateCommand.Create(),
        ParseCommand.Create(),
        RelateCommand.Create(),
        ImportCommand.Create(),
        ExplainCommand.Create(),
        DiffCommand.Create(),
        IngestCommand.Create(),
        SearchCommand.Create(),
        OccurrencesCommand.Create(),
        TensionCommand.Create(),
        ChangesCommand.Create(),
        LedgerCommand.Create(),
        LedgerCommand.CreateCalendar(),
        StatusCommand.Create(),
        CheckCommand.Create(),
        RecodeCommand.Create(),
        CorrectCommand.Create(),
        ExportCommand.Create(),
        BackupCommand.Create(),
        TakedownCommand.Create(),
        ServeCommand.Create(),
        ExtractCommand.Create(),
        FeedCommand.Create(),
        WatchCommand.Create(),
        EvalCommand.Create(),
        TrainCommand.Create(),
    };
}
