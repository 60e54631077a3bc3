using Dragoman.Knowledge.Rules;

namespace Dragoman.Knowledge;

/// <summary>All actor tables in memory: entities, roles, and the names of both. Immutable and thread-safe once loaded.</summary>
internal sealed class ActorTables
{
    // The world has had more since 1960: with fewer, a file is missing.
    private const int FewestStates = 100;

    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);

    private ActorTables(IReadOnlyList<Entity> entities, IReadOnlyList<Role> roles, OwnRules? own = null)
    {
        Entities = entities;
        Roles = roles;
        for (var i = 0; i < entities.Count; i++)
        {
            _byId[entities[i].Id] = i;
            AddNames(i, entities[i]);
        }
        for (var i = 0; i < roles.Count; i++)
            RoleNames.Add(roles[i].Phrase, new NameReading(i, roles[i].Collective ? NameUse.CollectiveRole : NameUse.Role, NameCasingRules.Of(roles[i].Phrase)));
        if (own is not null) Claim(own);
    }

    /// <summary>The entities, in the order of the files.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>The roles, in the order of the files.</summary>
    public IReadOnlyList<Role> Roles { get; }

    /// <summary>What nouns with "the" can stand for.</summary>
    public Descriptions Descriptions { get; private init; } = Descriptions.None;

    /// <summary>The names of entities.</summary>
    public NameTrie Names { get; } = new();

    /// <summary>The words for roles.</summary>
    public NameTrie RoleNames { get; } = new();

    /// <summary>Phrases that hold a name or a role and are nobody.</summary>
    public NameTrie Nobody { get; } = new();

    /// <summary>Loads every <c>*.actors</c> and <c>*.roles</c> file below a folder, in the order of their paths.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="own">A user's rules, which add to and replace what the folder holds; null for none.</param>
    /// <exception cref="InstallationException">The folder is missing, a line does not follow the format, or an id stands twice.</exception>
    /// <exception cref="RulesException">The rules change a record that there is not.</exception>
    public static ActorTables Load(string folder, OwnRules? own = null)
    {
        if (!Directory.Exists(folder)) throw new InstallationException(folder, null, "the actor tables are missing; reinstall, or set DRAGOMAN_HOME");
        var entities = new List<Entity>();
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Files(folder, "*.actors"))
        {
            foreach (var entity in ActorFileReader.Read(path, File.ReadLines(path)))
            {
                if (!seen.TryAdd(entity.Id, path)) throw new InstallationException(path, null, $"\"{entity.Id}\" stands already in {seen[entity.Id]}; ids are unique, merge the two records");
                entities.Add(entity);
            }
        }
        if (entities.Count(e => e.Kind == EntityKind.State) < FewestStates) throw new InstallationException(folder, null, "too few states in the actor tables: a file is missing or empty; reinstall, or set DRAGOMAN_HOME");
        if (own is not null) EntityChanges.Apply(own, entities);
        entities.ForEach(BelongToSovereign);
        var roles = Files(folder, "*.roles").SelectMany(p => RoleFileReader.Read(p, File.ReadLines(p)));
        var descriptions = Descriptions.Load(Path.Combine(folder, "descriptions.tsv"));
        var tables = new ActorTables(entities, own is null ? [.. roles] : [.. roles, .. own.Roles], own) { Descriptions = descriptions };
        foreach (var path in Files(folder, "*.phrases"))
            foreach (var line in File.ReadLines(path))
                if (line.Length > 0 && line[0] != '#') foreach (var phrase in line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) tables.Nobody.Add(phrase, new NameReading(0, NameUse.Name, NameCasingRules.Of(phrase)));
        return tables;
    }

    /// <summary>Tables of these entities and roles.</summary>
    public static ActorTables Of(IEnumerable<Entity> entities, IEnumerable<Role> roles) => new([.. entities], [.. roles]);

    /// <summary>The entity with that id, or null.</summary>
    public Entity? Find(string id) => _byId.TryGetValue(id, out var index) ? Entities[index] : null;

    // Territories without an ISO code carry that of the state they belong to in the view of most UN members; a self-declared state, one that claims
    // itself, has PLOVER's sector PRE beside it.
    private static void BelongToSovereign(Entity entity)
    {
        if (entity.Kind != EntityKind.Territory || entity.Country is not ['X', ..] || !entity.Codes.TryGetValue("of", out var sovereign)) return;
        if (entity.Codes.TryGetValue("claims", out var claims) && claims.Contains(entity.Country, StringComparison.Ordinal)) entity.Sectors = [.. entity.Sectors, "PRE"];
        entity.Country = sovereign;
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    // What a user's rules call somebody stands for nobody else. Surnames alone are shared: a new Smith does not make the others nameless.
    private void Claim(OwnRules own)
    {
        var claimed = new HashSet<int>();
        foreach (var change in own.Entities)
        {
            if (change.Kind == EntityChangeKind.Remove || !_byId.TryGetValue(change.Given.Id, out var index)) continue;
            var given = change.Given;
            if (change.Kind == EntityChangeKind.Replace) Claim(given.Name, index, NameUse.Name, claimed);
            foreach (var alias in given.Aliases) Claim(alias, index, NameUse.Name, claimed);
            foreach (var demonym in given.Demonyms) Claim(demonym, index, NameUse.Demonym, claimed);
            foreach (var seat in given.Seats) Claim(seat, index, NameUse.Seat, claimed);
        }
        claimed.Clear();
        for (var i = Roles.Count - own.Roles.Count; i < Roles.Count; i++)
            RoleNames.Claim(Roles[i].Phrase, new NameReading(i, Roles[i].Collective ? NameUse.CollectiveRole : NameUse.Role, NameCasing.Any), claimed);
    }

    private void Claim(string name, int index, NameUse use, HashSet<int> claimed)
    {
        var bare = Bare(name);
        Names.Claim(bare, new NameReading(index, use, NameCasingRules.Of(bare)), claimed);
    }

    private void AddNames(int index, Entity entity)
    {
        Add(entity.Name, index, NameUse.Name);
        foreach (var alias in entity.Aliases) Add(alias, index, NameUse.Name);
        foreach (var demonym in entity.Demonyms) Add(demonym, index, NameUse.Demonym);
        foreach (var seat in entity.Seats) Add(seat, index, NameUse.Seat);
        if (entity.Kind != EntityKind.Person) return;
        var surname = entity.Surname ?? entity.Name[(entity.Name.LastIndexOf(' ') + 1)..];
        if (surname.Length < entity.Name.Length) Add(surname, index, NameUse.Surname);
    }

    private static ReadOnlySpan<char> Bare(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name.AsSpan(4) : name;

    private void Add(string name, int index, NameUse use)
    {
        var bare = Bare(name);
        Names.Add(bare, new NameReading(index, use, NameCasingRules.Of(bare)));
    }
}
