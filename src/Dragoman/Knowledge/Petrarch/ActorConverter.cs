using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dragoman.Knowledge.Petrarch;

/// <summary>
/// Writes the people and bodies of actor dictionaries as an actor file of a rules folder: names of states and bodies that the tables know are added to them, the others become
/// records, dated codes become offices.
/// </summary>
internal sealed class ActorConverter(ActorTables tables, ImportReport report)
{
    // Names are matched across blanks, hyphens and apostrophes, not across these; and a bar parts names in our files.
    private static readonly SearchValues<char> Separators = SearchValues.Create(",|():\"[]");

    private readonly KnownNames _known = new(tables);
    private readonly HashSet<string> _ids = new(tables.Entities.Select(e => e.Id), StringComparer.Ordinal);
    private readonly HashSet<string> _replaced = new(StringComparer.Ordinal);

    /// <summary>Number of records written.</summary>
    public int Count { get; private set; }

    /// <summary>Writes an entry; nothing when none of its codes can be carried over.</summary>
    public void Write(ActorEntry entry, StringBuilder text)
    {
        var terms = Terms(entry);
        if (terms.Count == 0)
        {
            var reason = entry.Codes.Count == 0 ? "no code" : "none of its codes can be carried over";
            foreach (var (phrase, line) in entry.Names) report.Skip(line, reason, phrase);
            return;
        }
        var names = Names(entry);
        if (names.Count == 0)
        {
            foreach (var (_, term) in terms) report.Skip(term.Line, "none of its names can be carried over", term.Code);
            return;
        }
        foreach (var (_, term) in terms) report.Carry(term.Line);
        if (Whole(names[0].Name, terms) is { } whole) WriteAddition(whole, names, text);
        else WriteRecord(names, terms, text);
    }

    private List<(CameoActor Actor, CodeTerm Term)> Terms(ActorEntry entry)
    {
        var terms = new List<(CameoActor, CodeTerm)>();
        foreach (var term in entry.Codes)
        {
            var (actor, reason) = CameoActor.Read(term.Code, tables);
            if (actor is null)
            {
                report.Skip(term.Line, reason!, term.Code); // Without an actor there is a reason.
                continue;
            }
            foreach (var lost in actor.Lost) report.Note(term.Line, "a part of the code without a counterpart in PLOVER 2.0", $"{lost} of {term.Code}");
            if (terms.Exists(t => t.Item2.Term == term.Term && t.Item2.Code == term.Code)) report.Carry(term.Line);
            else terms.Add((actor, term));
        }
        return terms;
    }

    private List<(string Name, SourceLine Line)> Names(ActorEntry entry)
    {
        var names = new List<(string, SourceLine)>();
        foreach (var (phrase, line) in entry.Names)
        {
            var name = Phrases.Name(phrase);
            if (name.AsSpan().ContainsAny(Separators)) report.Skip(line, "a name with a comma, colon, quote, bar or bracket in it", phrase);
            else if (name.Contains("  #", StringComparison.Ordinal)) report.Skip(line, "a name with a comment sign in it", phrase);
            else names.Add((name, line));
        }
        return names;
    }

    // The state or body of the tables that the entry names, when its code says no more than that.
    private Entity? Whole(string name, List<(CameoActor Actor, CodeTerm Term)> terms)
    {
        if (terms is not [var (actor, term)] || term.Term != Interval.Always) return null;
        if (actor is { Country: { } country, Sectors.Length: 0, Lost.Length: 0 }) return tables.Entities.FirstOrDefault(e => e.Kind == EntityKind.State && e.Id == "state:" + country) ?? tables.Entities.FirstOrDefault(e => e.Kind == EntityKind.Territory && e.Country == country);
        return _known.Only(name) is { Kind: not EntityKind.Person } body && body.Country == actor.Country && (actor.Country is not null || body.Group == actor.Group) && body.Sectors.SequenceEqual(actor.Sectors, StringComparer.Ordinal) ? body : null;
    }

    private void WriteAddition(Entity known, List<(string Name, SourceLine Line)> names, StringBuilder text)
    {
        var fresh = names.Where(n => !_known.Has(n.Name, known)).ToList();
        foreach (var (_, line) in names) report.Carry(line);
        if (fresh.Count == 0) return;
        Count++;
        text.Append('+').Append(known.Id.Replace(':', ' ')).Append("  # ").Append(fresh[0].Line).Append('\n');
        text.Append("  also     ").AppendJoin(" | ", fresh.Select(n => n.Name).Distinct(StringComparer.Ordinal)).Append("\n\n");
    }

    private void WriteRecord(List<(string Name, SourceLine Line)> names, List<(CameoActor Actor, CodeTerm Term)> terms, StringBuilder text)
    {
        var kind = KindOf(terms);
        var known = kind == "person" && _known.Only(names[0].Name) is { Kind: EntityKind.Person } person && _replaced.Add(person.Id) ? person : null;
        var id = known?.Id[(known.Id.IndexOf(':', StringComparison.Ordinal) + 1)..] ?? NewId(kind, names[0].Name);
        var usual = terms.FindLast(t => t.Term.Term == Interval.Always).Actor;
        var country = usual is not null ? usual.Country : Common(terms.Select(t => t.Actor.Country));
        var group = usual is not null ? usual.Group : terms.Find(t => t.Actor.Group is not null).Actor?.Group;
        Count++;
        text.Append(CultureInfo.InvariantCulture, $"{kind} {id} {known?.Name ?? names[0].Name}  # {names[0].Line}\n");
        var also = names.Select(n => n.Name).Concat(known?.Aliases ?? []).Where(n => n != (known?.Name ?? names[0].Name)).Distinct(StringComparer.Ordinal).ToList();
        if (also.Count > 0) text.Append("  also     ").AppendJoin(" | ", also).Append('\n');
        if (country is not null) text.Append("  of       ").Append(country).Append('\n');
        if (group is not null) text.Append("  code     ").Append(group).Append('\n');
        if (usual?.Sectors.Length > 0) text.Append("  sectors  ").AppendJoin(' ', usual.Sectors).Append('\n');
        // The dictionaries know nobody by a bare surname, unless our own tables do.
        if (kind == "person") text.Append("  surname  ").Append(known is null ? names[0].Name : known.Surname ?? known.Name[(known.Name.LastIndexOf(' ') + 1)..]).Append('\n');
        text.Append("  cameo    ").AppendJoin(' ', terms.Select(t => t.Term.Code).Distinct(StringComparer.Ordinal)).Append('\n');
        foreach (var (actor, term) in terms)
            if (term.Term != Interval.Always) text.Append(CultureInfo.InvariantCulture, $"  office   | {string.Join(' ', actor.Sectors)} | {Day(term.Term.From, DateOnly.MinValue)}..{Day(term.Term.To, DateOnly.MaxValue)}{Of(actor, country)}\n");
        text.Append('\n');
        foreach (var (_, line) in names) report.Carry(line);
    }

    // The dictionaries do not say who is a person: who held an office for a time is one, and former elites.
    private static string KindOf(List<(CameoActor Actor, CodeTerm Term)> terms)
    {
        var sectors = terms.SelectMany(t => t.Actor.Sectors).ToHashSet(StringComparer.Ordinal);
        var isDated = terms.Exists(t => t.Term.Term != Interval.Always);
        if (sectors.Contains("ELI") || (isDated && sectors.Overlaps(["GOV", "LEG", "JUD"]))) return "person";
        if (terms.TrueForAll(t => t.Actor.Country is null)) return "org";
        return sectors.Overlaps(["REB", "UAF", "OPP", "PTY", "CRM", "PRM"]) ? "group" : sectors.Overlaps(["GOV", "MIL", "COP", "SPY", "LEG", "JUD"]) ? "force" : "org";
    }

    private string NewId(string kind, string name)
    {
        var slug = Phrases.Slug(name);
        var id = slug;
        for (var number = 2; !_ids.Add($"{kind}:{id}"); number++) id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        return id;
    }

    private static string? Common(IEnumerable<string?> countries) => countries.Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;

    // An office elsewhere than where its holder belongs names the place.
    private static string Of(CameoActor actor, string? country)
    {
        if (actor.Country is { } elsewhere) return elsewhere == country ? "" : " | " + elsewhere;
        return actor.Group switch { "UNO" => " | united-nations", "EUR" => " | european-union", _ => "" };
    }

    private static string Day(DateOnly day, DateOnly open) => day == open ? "" : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
