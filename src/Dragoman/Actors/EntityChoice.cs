using Dragoman.Knowledge;

namespace Dragoman.Actors;

/// <summary>Chooses among the entities that share a name, for one article: who exists, who holds an office, who fits the role beside the name.</summary>
/// <param name="tables">The actor tables.</param>
/// <param name="day">The day of the report, or null.</param>
internal readonly struct EntityChoice(ActorTables tables, DateOnly? day)
{
    // Somebody who left office longer ago than this is not meant by a bare surname.
    private const int YearsASurnameLasts = 8;

    // More than a seat of government, less than a name.
    private const int SurnameOfALeader = 65;

    private static readonly string[] Leading =
    [
        "President", "Prime Minister", "Chancellor", "King", "Queen", "Emperor", "Emir", "Sultan", "Supreme Leader", "General Secretary", "First Secretary", "Secretary-General", "Premier", "Taoiseach",
        "Head of", "Leader", "Chairman", "Minister of Foreign", "Foreign Minister", "Minister for Foreign", "Secretary of State", "Foreign Secretary", "Pope",
    ];

    /// <summary>The state or body meant by a name, for a role that belongs to it; null when the name is none of a body.</summary>
    public Entity? Body(int node)
    {
        foreach (var reading in tables.Names.Readings(node))
        {
            var entity = tables.Entities[reading.Target];
            if (entity.Kind != EntityKind.Person && reading.Use != NameUse.Seat && Exists(entity)) return entity;
        }
        return OutOfTime(node).Entity;
    }

    /// <summary>The entity meant by a name; (null, default) when nobody fits.</summary>
    public (Entity? Entity, NameUse Use) Best(int node, Role? role, Entity? body)
    {
        (Entity? Entity, NameUse Use) best = default;
        var bestScore = 0;
        if (day is null && OnlyBearer(node, role, body) is { } known) (best, bestScore) = ((known, NameUse.Surname), SurnameOfALeader);
        foreach (var reading in tables.Names.Readings(node))
        {
            var entity = tables.Entities[reading.Target];
            var score = Score(entity, reading.Use, role, body);
            if (score > bestScore) (best, bestScore) = ((entity, reading.Use), score);
        }
        return best.Entity is null ? OutOfTime(node) : best;
    }

    // "Serbia" in 2000, a service founded since: a body called by its name is meant though it did not stand that day; of several the nearest in time.
    private (Entity? Entity, NameUse Use) OutOfTime(int node)
    {
        (Entity? Entity, NameUse Use) nearest = default;
        if (day is not { } today) return nearest;
        var least = int.MaxValue;
        foreach (var reading in tables.Names.Readings(node))
        {
            var entity = tables.Entities[reading.Target];
            if (entity.Kind == EntityKind.Person || reading.Use is not (NameUse.Name or NameUse.Demonym) || entity.Exists.Distance(today) >= least) continue;
            (nearest, least) = ((entity, reading.Use), entity.Exists.Distance(today));
        }
        return nearest;
    }

    // Without a day a bare surname means a leader when all leaders of that name are of one country: Thatcher, Noriega, Mugabe.
    private Entity? OnlyBearer(int node, Role? role, Entity? body)
    {
        Entity? found = null;
        foreach (var reading in tables.Names.Readings(node))
        {
            var entity = tables.Entities[reading.Target];
            if (reading.Use != NameUse.Surname) continue;
            if (!entity.Offices.Exists(IsLeading) || (role is not null && !entity.Offices.Exists(o => o.Sectors.Contains(role.Sectors[0], StringComparer.Ordinal)))) continue;
            if (body?.Country is { } country && entity.Country != country) continue;
            if (found is not null && found.Country != entity.Country) return null;
            if (found is null || entity.Offices.Count > found.Offices.Count) found = entity;
        }
        return found;
    }

    private static bool IsLeading(OfficeTerm office)
    {
        foreach (var word in Leading) if (office.Title.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>The office the person holds on the day of the report; null when none is known, or when there is no such day.</summary>
    public OfficeTerm? OfficeOf(Entity person)
    {
        if (day is not { } today) return null;
        OfficeTerm? found = null;
        foreach (var office in person.Offices)
            if (office.Term.Contains(today) && (found is null || office.Term.From > found.Term.From)) found = office;
        return found;
    }

    /// <summary>The country of an office held elsewhere: a state's code itself, or the country of the body named by the slug.</summary>
    public string? CountryOfOffice(string of) => tables.Find("state:" + of)?.Country ?? Organisation(of)?.Country;

    /// <summary>The group code of the body an office belongs to.</summary>
    public string? GroupOfOffice(string of) => Organisation(of)?.Group;

    private Entity? Organisation(string slug) => tables.Find("org:" + slug) ?? tables.Find("group:" + slug) ?? tables.Find("force:" + slug);

    private bool Exists(Entity entity) => day is not { } today || entity.Exists.Contains(today);

    private int Score(Entity entity, NameUse use, Role? role, Entity? body)
    {
        if (!Exists(entity)) return 0;
        var score = use switch { NameUse.Name => 100, NameUse.Demonym => 90, NameUse.Seat => 60, NameUse.Surname => 20, _ => 0 };
        // Without a day the present is meant: Cairo is no longer the seat of the United Arab Republic.
        if (day is null && entity.Exists.To != DateOnly.MaxValue) score -= 20;
        if (entity.Kind != EntityKind.Person) return score;
        if (body is not null && entity.Country is not null && body.Country is not null)
        {
            if (entity.Country != body.Country && !entity.Offices.Exists(o => o.Of == body.Country)) return use == NameUse.Surname ? 0 : 40;
            score += 30;
        }
        if (day is { } today && entity.Offices.Count > 0)
        {
            var away = entity.Offices.Min(o => o.Term.Distance(today));
            if (use == NameUse.Surname && away > YearsASurnameLasts * 365) return 0;
            score += away == 0 ? 30 : away < 730 ? 10 : 0;
            if (role is not null && entity.Offices.Exists(o => o.Term.Distance(today) < 60 && o.Sectors.Contains(role.Sectors[0], StringComparer.Ordinal))) score += 20;
        }
        // A bare surname needs something beside it: a role, or an office held that day.
        return use == NameUse.Surname && score < 50 ? 0 : score;
    }
}
