using System.Text.RegularExpressions;

namespace Dragoman.Apps.Tests.Conventions;

/// <summary>Who may use whom, as in docs/architecture.md. The rules are checked on the sources, so that they hold inside one assembly too.</summary>
public partial class ArchitectureTests
{
    private static readonly string[] Nouns = ["Documents", "Records"];
    private static readonly string[] Means = ["Learning", "Knowledge"];
    private static readonly string[] Stages = ["Tokenization", "Tagging", "Parsing", "Entities", "Actors", "Places", "Dates", "Quantities", "Events", "Relations"];

    private static readonly Dictionary<string, string[]> Projects = new(StringComparer.Ordinal)
    {
        ["Dragoman"] = [],
        ["Dragoman.Storage"] = ["Dragoman"],
        ["Dragoman.Ingestion"] = ["Dragoman", "Dragoman.Storage"],
        ["Dragoman.Web"] = ["Dragoman", "Dragoman.Storage", "Dragoman.Ingestion"],
        ["Dragoman.Cli"] = ["Dragoman", "Dragoman.Storage", "Dragoman.Ingestion", "Dragoman.Web"],
    };

    [Fact]
    public void Projects_ReferToOthers_OnlyDownwards()
    {
        foreach (var folder in Directory.EnumerateDirectories(Repository.PathOf("src")))
        {
            var project = Path.GetFileName(folder);
            Assert.True(Projects.TryGetValue(project, out var allowed), $"{project} is new: say here whom it may use");
            var used = ProjectReference().Matches(File.ReadAllText(Path.Combine(folder, project + ".csproj"))).Select(m => m.Groups[1].Value);
            Assert.Empty(used.Except(allowed!));
        }
    }

    [Fact]
    public void Rooms_OfTheLibrary_UseOnlyWhatTheyMay()
    {
        var faults = new List<string>();
        foreach (var file in Repository.Sources("src/Dragoman"))
        {
            var room = Path.GetRelativePath(Repository.PathOf("src", "Dragoman"), file).Split(Path.DirectorySeparatorChar) is [var first, _, ..] ? first : "";
            if (room.Length == 0) continue; // The front door uses all.
            var used = RoomName().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value).Distinct().Where(r => r != room);
            faults.AddRange(used.Where(r => !May(room, r)).Select(r => $"{Path.GetFileName(file)} ({room}) uses {r}"));
        }
        Assert.Empty(faults);
    }

    [Fact]
    public void Rooms_OfTheLibrary_AreAllKnown()
    {
        var rooms = Directory.EnumerateDirectories(Repository.PathOf("src", "Dragoman")).Select(Path.GetFileName).Where(r => r is not ("obj" or "bin"));
        Assert.Empty(rooms.Except([.. Nouns, .. Means, .. Stages, "Evaluation", "Duplicates", "Analysis"]));
    }

    [Fact]
    public void Files_StandInTheFolderOfTheirNamespace()
    {
        foreach (var project in Projects.Keys)
        {
            foreach (var file in Repository.Sources("src/" + project))
            {
                var folder = Path.GetRelativePath(Repository.PathOf("src", project), Path.GetDirectoryName(file)!); // A file stands in a folder.
                var expected = folder == "." ? project : $"{project}.{folder.Replace(Path.DirectorySeparatorChar, '.')}";
                Assert.Equal(expected, Namespace().Match(File.ReadAllText(file)).Groups[1].Value);
            }
        }
    }

    [Fact]
    public void Files_AreShort()
    {
        var lengths = Projects.Keys.SelectMany(p => Repository.Sources("src/" + p)).Select(f => (Name: Path.GetFileName(f), Lines: File.ReadLines(f).Count())).OrderBy(f => f.Lines).ToList();
        Assert.InRange(lengths[lengths.Count / 2].Lines, 1, 100);
        Assert.InRange(lengths[lengths.Count * 9 / 10].Lines, 1, 300);
        Assert.All(lengths, f => Assert.True(f.Lines <= 600, $"{f.Name} has {f.Lines} lines"));
    }

    private static bool May(string room, string used)
    {
        if (Nouns.Contains(used, StringComparer.Ordinal)) return true;
        // What is made of records has tables of weights; analysis is made of occurrences.
        if (room is "Duplicates" or "Analysis") return Means.Contains(used, StringComparer.Ordinal) || (room, used) is ("Analysis", "Duplicates");
        if (Means.Contains(room, StringComparer.Ordinal)) return false;
        // Analysis reads its rules as the stages read theirs.
        return (room == "Analysis" || Stages.Contains(room, StringComparer.Ordinal)) && Means.Contains(used, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*/([\w.]+)\.csproj""")]
    private static partial Regex ProjectReference();

    // "using Dragoman.Tagging;" and "Dragoman.Tagging.PosTagger" written out.
    [GeneratedRegex(@"\bDragoman\.(Documents|Records|Learning|Knowledge|Tokenization|Tagging|Parsing|Entities|Actors|Places|Dates|Quantities|Events|Relations|Evaluation|Duplicates|Analysis)\b")]
    private static partial Regex RoomName();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
