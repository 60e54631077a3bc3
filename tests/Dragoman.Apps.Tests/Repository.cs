using System.Runtime.CompilerServices;

namespace Dragoman.Apps.Tests;

/// <summary>Finds the files of the project from where this source file stands.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Sources below a folder, without what the build makes.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>Compares with an approved file; <c>DRAGOMAN_APPROVE=1</c> writes it anew, for the reviewer of the change to read.</summary>
    public static void AssertApproved(string actual, params string[] path)
    {
        var file = PathOf(path);
        if (Environment.GetEnvironmentVariable("DRAGOMAN_APPROVE") == "1") File.WriteAllText(file, actual);
        Assert.True(File.Exists(file), $"{file} is missing; run DRAGOMAN_APPROVE=1 ./test and read what it holds");
        Assert.Equal(File.ReadAllText(file), actual);
    }

    private static string Find([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..")); // A source file stands in a folder.
}
