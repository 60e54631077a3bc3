using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Dragoman.Cli;

/// <summary>The usual help, then the examples of the command.</summary>
internal sealed class HelpWithExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    /// <summary>The help option of the root, with examples.</summary>
    public static HelpOption Option()
    {
        var option = new HelpOption();
        if (option.Action is SynchronousCommandLineAction plain) option.Action = new HelpWithExamples(plain);
        return option;
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var answer = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not DocumentedCommand command) return answer;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var line in command.Examples.Split('\n')) output.WriteLine("  " + line);
        return answer;
    }
}
