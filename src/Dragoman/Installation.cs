namespace Dragoman;

/// <summary>Where the knowledge and the models stand: the folder that holds <c>data/</c> and <c>models/</c>.</summary>
/// <param name="Root">Full path of that folder.</param>
public sealed record Installation(string Root)
{
    /// <summary>Actor tables, lexicon, codes, places.</summary>
    public string Data => Path.Combine(Root, "data");

    /// <summary>The models of the English language pipeline.</summary>
    public string Models => Path.Combine(Root, "models", "en");

    /// <summary>The folder named by <c>DRAGOMAN_HOME</c>, else the one beside the program.</summary>
    /// <exception cref="InstallationException">There is no such folder.</exception>
    public static Installation Find()
    {
        var root = Environment.GetEnvironmentVariable("DRAGOMAN_HOME") is { Length: > 0 } home ? home : AppContext.BaseDirectory;
        var installation = new Installation(Path.GetFullPath(root));
        if (!Directory.Exists(installation.Data))
            throw new InstallationException(installation.Data, null, "the data folder is missing; reinstall, or set DRAGOMAN_HOME to the folder that holds data/ and models/");
        return installation;
    }
}
