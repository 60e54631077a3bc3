using System.Collections.Immutable;

namespace Dragoman.Ingestion.Watching;

/// <summary>The sources to watch, or what is wrong with the list of them.</summary>
/// <param name="Sources">In the order of the file; empty when there are faults.</param>
/// <param name="Faults">Each with its line; empty when the list can be used.</param>
public sealed record WatchList(ImmutableArray<WatchedSource> Sources, ImmutableArray<string> Faults)
{
    private const int MostBytes = 1 << 20;

    /// <summary>Reads a list: OPML when it begins like XML, else YAML.</summary>
    /// <param name="path">A file.</param>
    public static WatchList Read(string path)
    {
        try
        {
            using var stream = Files.TextFiles.Open(path);
            return Files.BoundedText.Read(stream, MostBytes) is { } text ? Parse(text) : Faulty($"longer than {MostBytes} characters; a list of feeds is expected");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Faulty($"cannot be read: {fault.Message}");
        }
    }

    /// <summary>Reads the text of a list.</summary>
    public static WatchList Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var list = text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("<") ? OpmlList.Parse(text) : YamlList.Parse(text);
        if (list.Faults.Length > 0) return list;
        if (list.Sources.Length == 0) return Faulty("no feed is named; expected sources with name and feed");
        var twice = list.Sources.GroupBy(s => s.Feed, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => $"{g.Key} is named {g.Count()} times").ToImmutableArray();
        return twice.Length > 0 ? new WatchList([], twice) : list;
    }

    internal static WatchList Faulty(string fault) => new([], [fault]);

    internal static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
