namespace Dragoman.Apps.Tests.Specs;

/// <summary>A worked example: a text and what is to be coded from it. The notation is that of docs/annotation.md.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">1-based line of the text.</param>
/// <param name="Heading">The heading it stands under.</param>
/// <param name="Text">The sentence or short report.</param>
/// <param name="Records">Per record its fields in the order given; empty when nothing is to be coded.</param>
internal sealed record SpecExample(string File, int Line, string Heading, string Text, IReadOnlyList<IReadOnlyDictionary<string, string>> Records)
{
    /// <summary>The day of publication given in one of the blocks, or null.</summary>
    public DateTimeOffset? Published =>
        Records.Select(r => r.GetValueOrDefault("published")).FirstOrDefault(p => p is not null) is { } day ? DateTimeOffset.Parse(day + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture) : null;
}
