using Dragoman.Apps.Tests.Coding;
using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Apps.Tests.Specs;

/// <summary>The examples of <c>specs/places.md</c>: which words of a text are places, and which.</summary>
public class PlaceSpecTests(Coder coder) : IClassFixture<Coder>
{
    public static TheoryData<int> Lines => [.. All().Select(e => e.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Annotate_Example_FindsThePlacesOfTheSpec(int line)
    {
        var (_, text, expected) = All().Single(e => e.Line == line);
        var found = coder.Pipeline.Annotate(new Article { Id = "spec", Body = text }).Places.Items.ToArray().Select(p => p.Value).ToList();
        // The region is compared where the spec names it.
        var actual = found.Select((p, i) => Notation(p, i < expected.Length && expected[i].Contains(", ", StringComparison.Ordinal))).DefaultIfEmpty("none");
        Assert.Equal($"{text}\n{string.Join('\n', expected)}", $"{text}\n{string.Join('\n', actual)}");
    }

    private static string Notation(Place place, bool withRegion) =>
        $"{place.Text}: {place.Country ?? "-"} {EnumNames<PlacePrecision>.Of(place.Precision)}{(withRegion ? ", " + place.Admin1 : "")}";

    private static IEnumerable<(int Line, string Text, string[] Expected)> All()
    {
        var lines = File.ReadAllLines(Repository.PathOf("specs", "places.md"));
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("> ", StringComparison.Ordinal)) continue;
            var start = Array.IndexOf(lines, "```places", i) + 1;
            yield return (i + 1, lines[i][2..], lines[start..Array.IndexOf(lines, "```", start)]);
        }
    }
}
