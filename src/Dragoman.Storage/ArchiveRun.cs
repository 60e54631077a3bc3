namespace Dragoman.Storage;

/// <summary>A run under way that writes to an archive: what is stored through it carries its number. Not thread-safe.</summary>
/// <param name="kind">What it does.</param>
/// <param name="version">Version stamp of the coder; null when nothing is coded.</param>
/// <param name="startedAt">When it began.</param>
public sealed class ArchiveRun(RunKind kind, string? version, DateTimeOffset startedAt)
{
    /// <summary>Its number in the archive; null as long as nothing was stored.</summary>
    public long? Id { get; internal set; }

    /// <summary>What it does.</summary>
    public RunKind Kind => kind;

    /// <summary>Version stamp of the coder.</summary>
    public string? Version => version;

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt => startedAt;

    /// <summary>Whether the text of articles is kept. Without it their hash, title and records stay, but no sentence; they cannot be coded again. Default: true.</summary>
    public bool KeepsText { get; init; } = true;
}
