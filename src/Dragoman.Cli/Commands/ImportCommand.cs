using System.CommandLine;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman import</c>: takes over what was made for other programs.</summary>
internal static class ImportCommand
{
    public static Command Create() => new("import", "Takes over what was made for other programs.") 
    {
        ImportPetrarchCommand.Create(),
        ImportDatasetCommand.Create("gdelt", "Files of GDELT 2.0: events (61 columns) and mentions (16)."),
        ImportDatasetCommand.Create("icews", "Files of ICEWS events."),
        ImportDatasetCommand.Create("polecat", "Files of POLECAT events."),
        ImportDatasetCommand.Create("acled", "Your own export of ACLED, as CSV; its notes are not kept."),
    };
}
