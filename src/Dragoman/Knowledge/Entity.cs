namespace Dragoman.Knowledge;

/// <summary>An entry of the actor tables: a state, organisation, armed group, force or person with its names and dated offices.</summary>
internal sealed class Entity
{
    public required EntityKind Kind { get; init; }

    /// <summary>The slug with its kind: <c>state:ISR</c>, <c>person:benny-gantz</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The usual name.</summary>
    public required string Name { get; init; }

    /// <summary>Further names.</summary>
    public List<string> Aliases { get; } = [];

    /// <summary>Adjectives and nouns for its people: Israeli, Israelis.</summary>
    public List<string> Demonyms { get; } = [];

    /// <summary>Cities and buildings that stand for its government; the capital first.</summary>
    public List<string> Seats { get; } = [];

    /// <summary>ISO 3166 alpha-3 of the state it is or belongs to; null for actors without one.</summary>
    public string? Country { get; set; }

    /// <summary>IGO, NGO … for actors without a state.</summary>
    public string? Group { get; set; }

    /// <summary>Sectors it has at all times.</summary>
    public string[] Sectors { get; set; } = [];

    /// <summary>Offices with their terms, in the order of the file.</summary>
    public List<OfficeTerm> Offices { get; } = [];

    /// <summary>The name by which a person is called for short; null for the last word of the name.</summary>
    public string? Surname { get; set; }

    /// <summary>When it exists.</summary>
    public Interval Exists { get; set; } = Interval.Always;

    /// <summary>Codes that other data sets give it: iso2, isonum, cow, fips …</summary>
    public Dictionary<string, string> Codes { get; } = new(StringComparer.Ordinal);
}
