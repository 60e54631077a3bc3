using Spectre.Console;

namespace Dragoman.Cli.Output;

/// <summary>Standard output for people.</summary>
internal static class Terminal
{
    // Wide enough for a readable line where no terminal says how wide it is.
    private const int WidthOfAFile = 160;

    /// <summary>The text without what would steer a terminal: control characters, and signs that turn the direction of writing. As long as before.</summary>
    public static string Clean(string text) => text.All(IsHarmless) ? text : string.Concat(text.Select(c => IsHarmless(c) ? c : ' '));

    private static bool IsHarmless(char c) => !char.IsControl(c) && c is not (>= '\u202A' and <= '\u202E') and not (>= '\u2066' and <= '\u2069');

    /// <summary>The terminal; in a file or pipe without colours and as wide as a line should be. <c>NO_COLOR</c> is obeyed.</summary>
    public static IAnsiConsole Open()
    {
        if (!Console.IsOutputRedirected) return AnsiConsole.Console;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(Console.Out) });
        console.Profile.Width = WidthOfAFile;
        return console;
    }
}
