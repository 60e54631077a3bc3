using System.Collections.Frozen;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Web.Views;

/// <summary>What codes are called: states, groups, CAMEO codes. Immutable and thread-safe.</summary>
internal sealed class Vocabulary
{
    private static readonly FrozenDictionary<string, string> Groups = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["IGO"] = "Intergovernmental organisations",
        ["UNO"] = "United Nations",
        ["EUR"] = "European Union",
        ["NGO"] = "Non-governmental organisations",
        ["ISM"] = "Social movements",
        ["IMG"] = "Armed groups across borders",
        ["MNC"] = "Multinational companies",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> _states;

    private Vocabulary(Ontology ontology, FrozenDictionary<string, string> states) => (Ontology, _states) = (ontology, states);

    /// <summary>Types, modes and codes with their scales.</summary>
    public Ontology Ontology { get; }

    /// <summary>Reads the tables of an installation.</summary>
    public static Vocabulary Load(Installation installation)
    {
        var states = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in (string[])["states", "territories"])
        {
            var path = Path.Combine(installation.Data, "actors", file + ".actors");
            foreach (var entity in ActorFileReader.Read(path, File.ReadLines(path)))
                if (entity.Country is { } code) states.TryAdd(code, entity.Name);
        }
        return new Vocabulary(Ontology.Load(installation.Data), states.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The name of a state or group; the code itself when it is neither.</summary>
    public string Side(string code) => _states.GetValueOrDefault(code) ?? Groups.GetValueOrDefault(code) ?? code;

    /// <summary>Whether this is the code of a state or territory.</summary>
    public bool IsState(string code) => _states.ContainsKey(code);

    /// <summary>The label of a CAMEO code; null when this edition has none.</summary>
    public string? Cameo(string? code) => code is not null && Ontology.Cameo.TryGetValue(code, out var entry) ? entry.Label : null;

    /// <summary>An actor as a reader would say it.</summary>
    public string Name(Actor actor) => actor.Name ?? actor.Text ?? (actor.Code == ActorCode.Unknown ? "somebody" : Side(actor.Code));
}
