namespace Dragoman.Knowledge.Petrarch;

/// <summary>Who of the installed tables bears a name.</summary>
internal sealed class KnownNames
{
    private readonly Dictionary<string, List<(Entity Entity, NameUse Use)>> _byName = new(StringComparer.Ordinal);

    /// <summary>The names of all entities of the tables, without bare surnames.</summary>
    public KnownNames(ActorTables tables)
    {
        foreach (var entity in tables.Entities)
        {
            Add(entity.Name, entity, NameUse.Name);
            foreach (var alias in entity.Aliases) Add(alias, entity, NameUse.Name);
            foreach (var demonym in entity.Demonyms) Add(demonym, entity, NameUse.Demonym);
            foreach (var seat in entity.Seats) Add(seat, entity, NameUse.Seat);
        }
    }

    /// <summary>Whether the name stands for the entity already.</summary>
    public bool Has(string name, Entity entity) => Of(name).Exists(k => k.Entity == entity);

    /// <summary>The one entity of which it is the name; null when there is none or several.</summary>
    public Entity? Only(string name)
    {
        Entity? only = null;
        foreach (var (entity, use) in Of(name))
        {
            if (use != NameUse.Name || entity == only) continue;
            if (only is not null) return null;
            only = entity;
        }
        return only;
    }

    private List<(Entity Entity, NameUse Use)> Of(string name) => _byName.GetValueOrDefault(Phrases.Slug(Bare(name)), []);

    private void Add(string name, Entity entity, NameUse use)
    {
        var key = Phrases.Slug(Bare(name));
        if (!_byName.TryGetValue(key, out var known)) _byName[key] = known = [];
        known.Add((entity, use));
    }

    private static string Bare(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}
