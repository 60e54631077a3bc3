using System.CommandLine;

namespace Dragoman.Cli;

/// <summary>A command with examples, which its own help shows and the list of commands does not.</summary>
internal sealed class DocumentedCommand(string name, string description, string examples) : Command(name, description)
{
    /// <summary>Command lines, one a line.</summary>
    public string Examples => examples;
}
