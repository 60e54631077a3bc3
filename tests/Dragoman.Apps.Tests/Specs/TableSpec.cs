namespace Dragoman.Apps.Tests.Specs;

/// <summary>Rows of a specification written as Markdown tables: a text and what it gives, under the day of publication last named.</summary>
/// <param name="Line">1-based line of the row.</param>
/// <param name="Published">Day of publication, or null.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Expected">What it gives, in the notation of the file.</param>
internal sealed record TableSpec(int Line, DateTimeOffset? Published, string Text, string Expected)
{
    /// <summary>The rows of a file in <c>specs/</c>.</summary>
    public static IEnumerable<TableSpec> Read(string name)
    {
        DateTimeOffset? published = null;
        var number = 0;
        foreach (var line in File.ReadLines(Repository.PathOf("specs", name)))
        {
            number++;
            if (line.StartsWith("Published: ", StringComparison.Ordinal))
                published = line.EndsWith('-') ? null : DateTimeOffset.Parse(line["Published: ".Length..] + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
            if (!line.StartsWith("| ", StringComparison.Ordinal) || line.StartsWith("| ---", StringComparison.Ordinal) || line.StartsWith("| text |", StringComparison.Ordinal)) continue;
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            yield return new TableSpec(number, published, cells[1], cells[2]);
        }
    }
}
