using System.Xml.Linq;

namespace Dragoman.Apps.Tests.Conventions;

/// <summary>What the library promises about itself: no network, no clock, no SQL; every public member documented.</summary>
public class LibraryTests
{
    private static readonly string[] Forbidden = ["System.Net.Http", "System.Net.Sockets", "Microsoft.Data", "Microsoft.Extensions.Logging", "Spectre.Console"];

    [Fact]
    public void Library_References_NoNetworkNoSqlNoConsole()
    {
        var used = typeof(Pipeline).Assembly.GetReferencedAssemblies().Select(a => a.Name ?? "");
        Assert.DoesNotContain(used, u => Forbidden.Any(f => u.StartsWith(f, StringComparison.Ordinal)));
    }

    [Fact]
    public void Library_PublicMembers_HaveASummaryThatSaysSomething()
    {
        var documented = XDocument.Load(Path.ChangeExtension(typeof(Pipeline).Assembly.Location, ".xml")).Descendants("member")
            .Where(m => m.Element("summary") is { } s && string.Concat(s.Value.Where(c => !char.IsWhiteSpace(c))).Length > 3).Select(m => m.Attribute("name")!.Value).ToHashSet(StringComparer.Ordinal); // Members have names.
        var types = typeof(Pipeline).Assembly.GetExportedTypes().Select(t => "T:" + t.FullName);
        Assert.Empty(types.Except(documented));
    }

    [Fact]
    public void Repository_TextFiles_HoldNoWordFromTheWorkshop()
    {
        string[] words = [".library", "../shared", "/work/"];
        var files = Directory.EnumerateFiles(Repository.Root, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".md" or ".sh" or ".props" or ".csproj" && !f.Contains("/artifacts/", StringComparison.Ordinal) && !f.Contains("/.git/", StringComparison.Ordinal)
                && !f.EndsWith("LibraryTests.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(files, f => words.Any(w => File.ReadAllText(f).Contains(w, StringComparison.Ordinal)));
    }
}
