namespace Dragoman.Knowledge.Rules;

/// <summary>What a user's actor file does to the tables.</summary>
/// <param name="Kind">Which change.</param>
/// <param name="Given">The record with what the file says of it.</param>
/// <param name="Path">The file.</param>
/// <param name="Line">1-based line of its first line.</param>
internal sealed record EntityChange(EntityChangeKind Kind, Entity Given, string Path, int Line)
{
    /// <summary>
    /// Reads an actor file of a user: the format of <c>data/actors</c>, where <c>+state USA</c> adds to a record of the tables and <c>-person jane-roe</c> removes one. Any other
    /// record is new, or stands in place of the one with its id.
    /// </summary>
    /// <exception cref="InstallationException">A line does not follow the format.</exception>
    public static List<EntityChange> Read(string path, string[] lines)
    {
        var changes = new List<EntityChange>();
        for (var first = 0; first < lines.Length;)
        {
            if (IsBetween(lines[first]))
            {
                first++;
                continue;
            }
            var end = first + 1;
            while (end < lines.Length && (IsBetween(lines[end]) || char.IsWhiteSpace(lines[end][0]))) end++;
            var head = lines[first];
            var kind = head is ['+', ..] ? EntityChangeKind.Add : head is ['-', ..] ? EntityChangeKind.Remove : EntityChangeKind.Replace;
            // The reader wants a name; whoever is known already has one.
            if (kind != EntityChangeKind.Replace) head = Named(path, first + 1, head[1..]);
            foreach (var entity in ActorFileReader.Read(path, lines[(first + 1)..end].Prepend(head), first)) changes.Add(new EntityChange(kind, entity, path, first + 1));
            first = end;
        }
        return changes;
    }

    /// <summary>Adds to an entity of the tables what was given.</summary>
    public Entity Into(Entity known)
    {
        known.Aliases.AddRange(Given.Aliases);
        known.Demonyms.AddRange(Given.Demonyms);
        known.Seats.AddRange(Given.Seats);
        known.Offices.AddRange(Given.Offices);
        if (Given.Kind is not (EntityKind.State or EntityKind.Territory)) known.Country = Given.Country ?? known.Country;
        known.Group = Given.Group ?? known.Group;
        known.Surname = Given.Surname ?? known.Surname;
        if (Given.Sectors.Length > 0) known.Sectors = Given.Sectors;
        if (Given.Exists != Interval.Always) known.Exists = Given.Exists;
        foreach (var (key, value) in Given.Codes) known.Codes[key] = value;
        return known;
    }

    private static bool IsBetween(string line) => string.IsNullOrWhiteSpace(line) || line[0] == '#';

    private static string Named(string path, int line, string head)
    {
        var comment = head.IndexOf("  #", StringComparison.Ordinal);
        var parts = (comment < 0 ? head : head[..comment]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 ? $"{parts[0]} {parts[1]} {parts[1]}" : throw new InstallationException(path, line, "after + and - stand kind and id and nothing else, as in \"+state USA\"; further names follow on a line \"also\"");
    }
}
