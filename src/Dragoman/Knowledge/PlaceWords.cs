namespace Dragoman.Knowledge;

/// <summary>The word lists of <c>data/places/words.txt</c>: what makes a place of a name. Immutable and thread-safe.</summary>
internal sealed class PlaceWords
{
    private PlaceWords(string path, Dictionary<string, HashSet<string>> lists)
    {
        PlaceWordList Of(string name) => lists.TryGetValue(name, out var list) && list.Count > 0 ? new PlaceWordList(list) : throw new InstallationException(path, null, $"the list [{name}] is missing or empty; reinstall");
        Locative = Of("locative");
        Moving = Of("moving");
        Dealing = Of("dealing");
        Owing = Of("owing");
        Leaving = Of("leaving");
        Taking = Of("taking");
        Time = Of("time");
        Assailing = Of("assailing");
        City = Of("city");
        Region = Of("region");
        Site = Of("site");
        Event = Of("event");
        Direction = Of("direction");
        Title = Of("title");
        Ordinary = Of("word");
    }

    public PlaceWordList Locative { get; }

    public PlaceWordList Moving { get; }

    public PlaceWordList Dealing { get; }

    public PlaceWordList Owing { get; }

    public PlaceWordList Leaving { get; }

    public PlaceWordList Taking { get; }

    public PlaceWordList Time { get; }

    public PlaceWordList Assailing { get; }

    public PlaceWordList City { get; }

    public PlaceWordList Region { get; }

    public PlaceWordList Site { get; }

    public PlaceWordList Event { get; }

    public PlaceWordList Direction { get; }

    public PlaceWordList Title { get; }

    /// <summary>Names of places that are mostly something else.</summary>
    public PlaceWordList Ordinary { get; }

    /// <summary>Reads the lists.</summary>
    /// <exception cref="InstallationException">The file or a list is missing.</exception>
    public static PlaceWords Load(string path)
    {
        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        HashSet<string>? current = null;
        foreach (var (number, line) in PlaceLine.Lines(path))
        {
            if (line[0] == '[')
            {
                var end = line.IndexOf(']', StringComparison.Ordinal);
                if (end < 0) throw new InstallationException(path, number, $"\"{line}\": a heading ends with ]");
                lists[line[1..end]] = current = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
                continue;
            }
            if (current is null) throw new InstallationException(path, number, "words stand before any heading, such as [locative]");
            current.UnionWith(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        return new PlaceWords(path, lists);
    }
}
