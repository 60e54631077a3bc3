namespace Dragoman;

/// <summary>A model, rule file or table that is missing or cannot be read. Stops the start: the coder never runs on half its knowledge.</summary>
public sealed class InstallationException : Exception
{
    /// <summary>A fault in a file, with the line when it is a text file.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="line">1-based line, or null.</param>
    /// <param name="fault">What was found, what was expected, what to do.</param>
    public InstallationException(string file, int? line, string fault)
        : base(line is null ? $"{file}: {fault}" : $"{file}:{line}: {fault}")
    {
        File = file;
        Line = line;
        Fault = fault;
    }

    /// <summary>Path of the file.</summary>
    public string File { get; }

    /// <summary>1-based line, or null.</summary>
    public int? Line { get; }

    /// <summary>What was found, what was expected, what to do.</summary>
    internal string Fault { get; }
}
