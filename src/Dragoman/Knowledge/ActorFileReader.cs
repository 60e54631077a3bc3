namespace Dragoman.Knowledge;

/// <summary>
/// Reads actor files (<c>data/actors/**/*.actors</c>): a record starts at column 0 with its kind, its attributes follow, indented.
/// The format is described in <c>data/actors/SOURCE.md</c>. Any fault stops the start with file and line.
/// </summary>
internal static class ActorFileReader
{
    /// <summary>The records of one file.</summary>
    /// <param name="path">Path for messages.</param>
    /// <param name="lines">The lines of the file, or of a part of it.</param>
    /// <param name="before">Number of lines that stand before them in the file.</param>
    /// <exception cref="InstallationException">A line does not follow the format.</exception>
    public static IEnumerable<Entity> Read(string path, IEnumerable<string> lines, int before = 0)
    {
        Entity? current = null;
        var number = before;
        foreach (var line in lines)
        {
            number++;
            var content = WithoutComment(line);
            if (content.Length == 0) continue;
            if (!char.IsWhiteSpace(line[0]))
            {
                if (current is not null) yield return current;
                current = Head(path, number, content);
            }
            else if (current is null)
            {
                throw new InstallationException(path, number, "an attribute stands before any record; a record starts at column 0 with its kind, as in \"state ISR Israel\"");
            }
            else
            {
                Attribute(path, number, content, current);
            }
        }
        if (current is not null) yield return current;
    }

    private static string WithoutComment(string line)
    {
        // Names may hold '#'; a comment starts the line or follows two blanks.
        var text = line.TrimStart().StartsWith('#') ? "" : line;
        var comment = text.IndexOf("  #", StringComparison.Ordinal);
        return (comment >= 0 ? text[..comment] : text).Trim();
    }

    private static Entity Head(string path, int line, string content)
    {
        var parts = content.Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 3) throw new InstallationException(path, line, $"\"{content}\": expected kind, id and name, as in \"org nato North Atlantic Treaty Organization\"");
        var (kind, word) = parts[0] switch
        {
            "state" => (EntityKind.State, "state"),
            "territory" => (EntityKind.Territory, "territory"),
            "org" => (EntityKind.Organisation, "org"),
            "group" => (EntityKind.Group, "group"),
            "force" => (EntityKind.Force, "force"),
            "person" => (EntityKind.Person, "person"),
            _ => throw new InstallationException(path, line, $"\"{parts[0]}\" is no kind of record; expected state, territory, org, group, force or person"),
        };
        return new Entity { Kind = kind, Id = $"{word}:{parts[1]}", Name = parts[2], Country = kind is EntityKind.State or EntityKind.Territory ? parts[1] : null };
    }

    private static void Attribute(string path, int line, string content, Entity entity)
    {
        var space = content.IndexOfAny([' ', '\t']);
        if (space < 0) throw new InstallationException(path, line, $"\"{content}\": expected a key and a value");
        var key = content[..space];
        var value = content[(space + 1)..].Trim();
        switch (key)
        {
            case "also": entity.Aliases.AddRange(List(value)); break;
            case "demonym": entity.Demonyms.AddRange(List(value)); break;
            case "metonym": entity.Seats.AddRange(List(value)); break;
            // Only a state is meant by its capital: "Geneva" is no name for the Red Cross.
            case "seat" when entity.Kind is EntityKind.State or EntityKind.Territory: entity.Seats.AddRange(List(value)); break;
            case "seat": entity.Codes[key] = value; break;
            case "surname": entity.Surname = value; break;
            case "sectors": entity.Sectors = SectorList.Parse(path, line, value); break;
            case "code": entity.Group = value; break;
            case "of" when entity.Kind == EntityKind.Territory: entity.Codes["of"] = value; break;
            case "of": entity.Country = value; break;
            case "from": entity.Exists = entity.Exists with { From = Day(path, line, value, DateOnly.MinValue) }; break;
            case "to": entity.Exists = entity.Exists with { To = Day(path, line, value, DateOnly.MaxValue) }; break;
            case "office": entity.Offices.Add(Office(path, line, value)); break;
            case "iso2" or "isonum" or "cow" or "fips" or "now" or "claims" or "members" or "cameo": entity.Codes[key] = value; break;
            default: throw new InstallationException(path, line, $"\"{key}\" is no attribute; expected also, demonym, seat, metonym, surname, sectors, code, of, from, to, office, iso2, isonum, cow, fips, now, claims, members or cameo");
        }
    }

    private static OfficeTerm Office(string path, int line, string value)
    {
        var fields = value.Split('|', StringSplitOptions.TrimEntries);
        if (fields.Length is not (3 or 4) || !Interval.TryParse(fields[2], out var term))
            throw new InstallationException(path, line, $"\"{value}\": expected TITLE | SECTORS | FROM..TO, with dates as 2020, 2020-05 or 2020-05-17 and FROM before TO");
        return new OfficeTerm(fields[0], SectorList.Parse(path, line, fields[1]), term, fields.Length == 4 ? fields[3] : null);
    }

    private static DateOnly Day(string path, int line, string value, DateOnly open) =>
        Interval.TryDay(value, open, out var day) ? day : throw new InstallationException(path, line, $"\"{value}\" is no date; expected 1991, 1991-12 or 1991-12-26");

    private static string[] List(string value) => value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
