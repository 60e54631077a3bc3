namespace Dragoman.Storage;

/// <summary>An archive that cannot be used: not one of ours, damaged, or of a newer program.</summary>
public sealed class ArchiveException : Exception
{
    /// <summary>A fault of an archive.</summary>
    /// <param name="archive">Its file.</param>
    /// <param name="fault">What was found, and what to do.</param>
    /// <param name="inner">What the database said, or null.</param>
    public ArchiveException(string archive, string fault, Exception? inner = null)
        : base($"{archive}: {fault}", inner) => Archive = archive;

    /// <summary>The file.</summary>
    public string Archive { get; }
}
