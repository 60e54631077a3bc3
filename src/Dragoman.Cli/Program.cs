using System.CommandLine;

namespace Dragoman.Cli;

/// <summary>The command line: one class a command, in <c>Commands/</c>.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return await Build().Parse(args).InvokeAsync().ConfigureAwait(false);
    }

    /// <summary>The whole command tree.</summary>
    public static RootCommand Build() => new("Reads news and says, with evidence, who did what to whom, when, where, and who says so.")
    {
    };
}
