using System.CommandLine;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman import</c>: takes over what was made for other programs.</summary>
internal static class ImportCommand
{
    public static Command Create() => new("import", "Takes over what was made for other programs.") { ImportPetrarchCommand.Create() };
}
