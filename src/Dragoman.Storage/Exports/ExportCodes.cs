using Dragoman.Knowledge;

namespace Dragoman.Storage.Exports;

/// <summary>Codes and names that other data sets use: CAMEO labels, names of states, Correlates of War numbers, FIPS 10-4. Immutable and thread-safe.</summary>
internal sealed class ExportCodes
{
    private readonly IReadOnlyDictionary<string, CameoCode> _cameo;
    private readonly Dictionary<string, Entity> _countries = new(StringComparer.Ordinal);

    private ExportCodes(IReadOnlyDictionary<string, CameoCode> cameo) => _cameo = cameo;

    /// <summary>Reads them from an installation.</summary>
    /// <exception cref="InstallationException">A file is missing or does not follow its format.</exception>
    public static ExportCodes Load(Installation installation)
    {
        var codes = new ExportCodes(Ontology.Load(installation.Data).Cameo);
        foreach (var name in (string[])["states.actors", "territories.actors"])
        {
            var path = Path.Combine(installation.Data, "actors", name);
            if (!File.Exists(path)) throw new InstallationException(path, null, "the file is missing; reinstall, or set DRAGOMAN_HOME");
            foreach (var entity in ActorFileReader.Read(path, File.ReadLines(path)))
                codes._countries.TryAdd(entity.Id[(entity.Id.IndexOf(':', StringComparison.Ordinal) + 1)..], entity);
        }
        return codes;
    }

    /// <summary>States and territories by their codes.</summary>
    public IReadOnlyDictionary<string, Entity> Countries => _countries;

    /// <summary>Label of a CAMEO code; null for one this edition does not know.</summary>
    public string? Label(string cameo) => _cameo.GetValueOrDefault(cameo)?.Label;

    /// <summary>Goldstein value of a CAMEO code; null for one this edition does not know.</summary>
    public double? Goldstein(string cameo) => _cameo.GetValueOrDefault(cameo)?.Goldstein;

    /// <summary>English name of a country (ISO 3166 alpha-3); null when unknown.</summary>
    public string? CountryName(string? iso) => iso is null ? null : _countries.GetValueOrDefault(iso)?.Name;

    /// <summary>Correlates of War number of a country; null when it has none.</summary>
    public string? Cow(string? iso) => Code(iso, "cow");

    /// <summary>FIPS 10-4 code of a country; null when it has none.</summary>
    public string? Fips(string? iso) => Code(iso, "fips");

    private string? Code(string? iso, string kind) => iso is null ? null : _countries.GetValueOrDefault(iso)?.Codes.GetValueOrDefault(kind);
}
