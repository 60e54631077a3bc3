namespace Dragoman.Knowledge.Rules;

/// <summary>Makes the changes of a user's actor files to the records of the tables.</summary>
internal static class EntityChanges
{
    /// <summary>Adds to, replaces and removes entities.</summary>
    /// <param name="own">The user's rules.</param>
    /// <param name="entities">The records of the tables, in their order; new ones follow at the end.</param>
    /// <exception cref="RulesException">A change is made to a record that there is not, or a record stands twice in the rules.</exception>
    public static void Apply(OwnRules own, List<Entity> entities)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < entities.Count; i++) places[entities[i].Id] = i;
        var given = new Dictionary<string, EntityChange>(StringComparer.Ordinal);
        var removed = new HashSet<int>();
        foreach (var change in own.Entities)
        {
            var isKnown = places.TryGetValue(change.Given.Id, out var at);
            var rule = $"{change.Path}:{change.Line}: rule \"{change.Given.Id}\"";
            switch (change.Kind)
            {
                case EntityChangeKind.Replace when !given.TryAdd(change.Given.Id, change):
                    own.Fault($"{rule}: stands already in {given[change.Given.Id].Path}:{given[change.Given.Id].Line}; ids are unique, merge the two records or write + before this one");
                    break;
                case EntityChangeKind.Replace when isKnown:
                    entities[at] = change.Given;
                    removed.Remove(at);
                    break;
                case EntityChangeKind.Replace:
                    places[change.Given.Id] = entities.Count;
                    entities.Add(change.Given);
                    break;
                case EntityChangeKind.Add when isKnown:
                    change.Into(entities[at]);
                    break;
                case EntityChangeKind.Remove when change.Given.Kind is EntityKind.State or EntityKind.Territory:
                    own.Fault($"{rule}: a state or territory cannot be removed, since places and codes refer to it; give it other names by a record without a sign");
                    break;
                case EntityChangeKind.Remove when isKnown:
                    removed.Add(at);
                    break;
                default:
                    own.Fault($"{rule}: there is no such record to {(change.Kind == EntityChangeKind.Add ? "add to" : "remove")}; look up its id in data/actors, or leave out the sign to make a new one");
                    break;
            }
        }
        own.Check();
        foreach (var at in removed.OrderDescending()) entities.RemoveAt(at);
    }
}
