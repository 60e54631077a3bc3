using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Dragoman.Knowledge.Rules;
using Dragoman.Records;

namespace Dragoman.Knowledge;

/// <summary>
/// What is known of places: the gazetteer's populated places and our own tables of countries, regions, waters and sites. Found by the hash of a name
/// (<see cref="PlaceNameHash"/>). Immutable and thread-safe.
/// </summary>
internal sealed class PlaceTables
{
    private static readonly string[] Files = ["regions.places", "waters.places", "sites.places", "towns.places"];

    private readonly List<KnownPlace> _known = [];
    private readonly Dictionary<ulong, ImmutableArray<int>> _byName = [];
    private readonly Dictionary<string, ushort> _countryOfIso = new(StringComparer.Ordinal);
    private readonly Dictionary<ushort, string> _isoOfCountry = [];
    private readonly Dictionary<string, ImmutableArray<string>> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _regionNames = [];

    private PlaceTables(Gazetteer gazetteer, PlaceWords words)
    {
        Gazetteer = gazetteer;
        Words = words;
    }

    /// <summary>The populated places.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>The words round a name that make a place of it.</summary>
    public PlaceWords Words { get; }

    /// <summary>The places of our own tables.</summary>
    public IReadOnlyList<KnownPlace> Known => _known;

    /// <summary>Opens the gazetteer and reads the tables of a folder; names of states and territories come from the actor tables.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="actors">The actor tables.</param>
    /// <param name="own">A user's rules, whose places stand before all others of their names; null for none.</param>
    /// <exception cref="InstallationException">A file is missing or does not follow its format.</exception>
    /// <exception cref="RulesException">A place of the rules lies in no country.</exception>
    public static PlaceTables Load(string folder, ActorTables actors, OwnRules? own = null)
    {
        var tables = new PlaceTables(Gazetteer.Open(Path.Combine(folder, "cities.gazetteer")), PlaceWords.Load(Path.Combine(folder, "words.txt")));
        tables.AddCountries(Path.Combine(folder, "countries.places"), actors);
        foreach (var file in Files)
        {
            var path = Path.Combine(folder, file);
            foreach (var line in PlaceLine.Read(path)) tables.Add(path, line);
        }
        if (own is not null) tables.AddOwn(own);
        return tables;
    }

    /// <summary>Indices into <see cref="Known"/> of the places with a name; empty when there are none.</summary>
    public ReadOnlySpan<int> Find(ulong hash) => _byName.TryGetValue(hash, out var found) ? found.AsSpan() : [];

    /// <summary>The key of a country by its ISO 3166 alpha-3 code; 0 when unknown.</summary>
    public ushort CountryOf(string? iso) => iso is not null && _countryOfIso.TryGetValue(iso, out var country) ? country : (ushort)0;

    /// <summary>The ISO 3166 alpha-3 code of a country; null when the key is 0 or unknown.</summary>
    public string? IsoOf(ushort country) => _isoOfCountry.GetValueOrDefault(country);

    /// <summary>The states that claim a populated place, when it lies in a disputed region.</summary>
    public ImmutableArray<string> ClaimsOf(in GazetteerRow row)
    {
        var code = Gazetteer.Region(row.Region).Code;
        return _claims.TryGetValue(code, out var claims) || _claims.TryGetValue(code[..2], out claims) ? claims : [];
    }

    /// <summary>The id of a place of the gazetteer: <c>geonames:N</c>, or for a region <c>place:</c> with its code.</summary>
    public string IdOf(in GazetteerRow row) => row.Id < GazetteerFormat.FirstOwnId ? Geonames(row.Id) : "place:" + Gazetteer.Region(row.Region).Code.ToLowerInvariant().Replace('.', '-');

    /// <summary>The name of a first-level region: ours, else GeoNames'; null when it has none.</summary>
    public string? RegionName(int region) => region < 0 ? null : _regionNames.TryGetValue(region, out var name) ? name : Gazetteer.Region(region).Name is { Length: > 0 } given ? given : null;

    private static ushort Key(string iso2) => (ushort)(iso2[0] | (iso2[1] << 8));

    private void AddCountries(string path, ActorTables actors)
    {
        var lines = new List<(int Number, string[] Cells)>();
        foreach (var (number, line) in PlaceLine.Lines(path))
        {
            var cells = line.Split(' ');
            if (cells.Length != 5 || cells[1] != "-" && cells[1].Length < 2) throw new InstallationException(path, number, $"\"{line}\": expected code, GeoNames country or region, GeoNames id or -, degrees north and east");
            lines.Add((number, cells));
            // Codes with X are ours, but for Kosovo's.
            if (cells[0][0] == 'X' && cells[0] != "XKX") continue;
            _countryOfIso[cells[0]] = Key(cells[1]);
            _isoOfCountry[Key(cells[1])] = cells[0];
        }
        foreach (var (number, cells) in lines) AddCountry(path, number, cells, actors);
        var placed = lines.Select(l => l.Cells[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var past in actors.Entities) if (past.Kind == EntityKind.State && !placed.Contains(past.Id["state:".Length..])) AddPast(past);
    }

    private void AddCountry(string path, int number, string[] cells, ActorTables actors)
    {
        var entity = actors.Find("state:" + cells[0]) ?? actors.Find("territory:" + cells[0]);
        if (!PlaceLine.TryId(cells[2], out var id) || !PlaceLine.TryNumber(cells[3], 90, out var lat) || !PlaceLine.TryNumber(cells[4], 180, out var lon))
            throw new InstallationException(path, number, "expected GeoNames id or -, degrees north and east");
        if (entity is null) throw new InstallationException(path, number, $"\"{cells[0]}\" is neither a state nor a territory of the actor tables");
        var claims = entity.Codes.TryGetValue("claims", out var list) ? Claimants(list) : [];
        var isPart = cells[0][0] == 'X' && cells[0] != "XKX";
        if (claims.Length > 0 && (isPart ? cells[1].Contains('.', StringComparison.Ordinal) : cells[1] != "-")) _claims[cells[1]] = claims;
        var region = cells[1].Contains('.', StringComparison.Ordinal) ? Gazetteer.RegionOf(cells[1]) : -1;
        if (isPart && region >= 0 && id is not null) _regionNames.TryAdd(region, entity.Name);
        Add(new KnownPlace
        {
            Name = entity.Name,
            Precision = isPart ? PlacePrecision.Region : PlacePrecision.Country,
            Country = CountryOf(entity.Country),
            Iso = entity.Country is ['X', not 'K', ..] ? null : entity.Country,
            Region = isPart ? region : -1,
            Claims = claims,
            Id = id is { } known ? Geonames(known) : "place:" + cells[0].ToLowerInvariant(),
            Lat = lat,
            Lon = lon,
            IsActor = true,
        }, [entity.Name, .. entity.Aliases]);
    }

    private static ImmutableArray<string> Claimants(string list) =>
        [.. list.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    // The Soviet Union has no point of its own any more, but things happened in it.
    private void AddPast(Entity past) => Add(new KnownPlace
    {
        Name = past.Name, Precision = PlacePrecision.Country, Country = CountryOf(past.Country), Iso = past.Country, Id = past.Id, IsActor = true,
    }, [past.Name, .. past.Aliases]);

    private void AddOwn(OwnRules own)
    {
        var mine = own.Places.SelectMany(p => p.Line.Names).Select(Hash).ToHashSet();
        foreach (var name in mine) _byName.Remove(name);
        foreach (var (path, line) in own.Places)
        {
            if (!line.Where.Split('+').All(code => code.Length == 0 || (code.Length >= 2 && _isoOfCountry.ContainsKey(Key(code)))))
                own.Fault($"{path}: rule \"{line.Names[0]}\": \"{line.Where}\" is no country; expected the two letters of ISO 3166, with GeoNames' region after a full stop if it is known (AF.10), or - at sea");
            else Add(path, line, isOwn: true);
        }
        own.Check();
    }

    private static ulong Hash(string name) => PlaceNameHash.Of(name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name.AsSpan(4) : name);

    private void Add(string path, PlaceLine line, bool isOwn = false)
    {
        var claimants = line.Where.Split('+');
        var code = claimants.Length > 1 ? claimants[0] : line.Where;
        var country = code.Length >= 2 ? Key(code) : (ushort)0;
        if (country != 0 && !_isoOfCountry.ContainsKey(country)) throw new InstallationException(path, null, $"\"{line.Names[0]}\": \"{code}\" is no country of countries.places");
        var region = code.Contains('.', StringComparison.Ordinal) ? Gazetteer.RegionOf(code) : -1;
        if (line.Precision == PlacePrecision.Region && region >= 0 && line.Id is not null) _regionNames.TryAdd(region, line.Names[0]);
        Add(new KnownPlace
        {
            Name = line.Names[0],
            Precision = line.Precision,
            Country = country,
            Iso = country == 0 ? null : _isoOfCountry[country],
            Region = region,
            Claims = claimants.Length > 1 ? [.. claimants.Select(c => _isoOfCountry[Key(c)])] : _claims.TryGetValue(code, out var claims) ? claims : [],
            Id = line.Id is { } id ? Geonames(id) : OwnId(line),
            Lat = line.Lat,
            Lon = line.Lon,
            Row = line.Precision == PlacePrecision.City && line.Id is { } populated ? Gazetteer.RowOfId(populated) : -1,
            IsOwn = isOwn,
        }, line.Names);
    }

    private void Add(KnownPlace place, ReadOnlySpan<string> names)
    {
        var index = _known.Count;
        _known.Add(place);
        foreach (var name in names)
        {
            ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(_byName, Hash(name), out var exists);
            if (!exists) places = [index];
            else if (!places.Contains(index)) places = places.Add(index);
        }
    }

    private static string Geonames(uint id) => string.Create(CultureInfo.InvariantCulture, $"geonames:{id}");

    private static string OwnId(PlaceLine line) => "place:" + string.Concat(line.Names[0].Select(c => char.IsLetterOrDigit(c) ? NamePieces.Fold(c) : '-'));
}
