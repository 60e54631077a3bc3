using System.Diagnostics;

namespace Dragoman.Apps.Tests.Cli;

/// <summary>Runs the built program in a process of its own, as a user does.</summary>
internal static class CommandLine
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Dragoman.Cli.dll");

    public static Answer Run(string? input, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (input is not null) process.StandardInput.Write(input);
        process.StandardInput.Close();
        AssertEnds(process);
        return new Answer(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    /// <summary>Waits for the end; a process that hangs is killed and fails the test instead of the run.</summary>
    public static void AssertEnds(Process process)
    {
        var ended = process.WaitForExit(TimeSpan.FromSeconds(60));
        if (!ended) process.Kill(entireProcessTree: true);
        Assert.True(ended, "the program has not ended after 60 seconds");
    }

    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8, StandardErrorEncoding = System.Text.Encoding.UTF8 };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }

    internal sealed record Answer(int Code, string Output, string Errors)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
