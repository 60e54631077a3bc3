namespace Dragoman.Cli;

/// <summary>What the process answers to the shell.</summary>
internal static class ExitCode
{
    /// <summary>All done.</summary>
    public const int Done = 0;

    /// <summary>Done, but some input was rejected; it is listed on standard error.</summary>
    public const int SomeRejected = 1;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 2;

    /// <summary>Broken installation or archive.</summary>
    public const int Broken = 3;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Stopped = 130;
}
