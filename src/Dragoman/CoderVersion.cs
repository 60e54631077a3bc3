using Dragoman.Knowledge;
using Dragoman.Learning;

namespace Dragoman;

/// <summary>What made a record: the coder's own version and hashes of all knowledge and models it used.</summary>
/// <param name="Coder">Raised only when output changes.</param>
/// <param name="Models">Hash of the models' checksums.</param>
/// <param name="Rules">Hash of lexicon, ontology and rules.</param>
/// <param name="Actors">Hash of the actor tables.</param>
/// <param name="Places">Hash of the gazetteer's checksum and the place tables.</param>
public sealed record CoderVersion(string Coder, string Models, string Rules, string Actors, string Places)
{
    /// <summary>The version of the code, raised by hand when output changes.</summary>
    public const string Current = "0.4.0";

    /// <summary>Hash of a user's own rules; null when coded without.</summary>
    public string? Own { get; init; }

    /// <summary>The version of an installation.</summary>
    public static CoderVersion Of(Installation installation) => new(
        Current,
        StableHash.Of([.. Directory.EnumerateFiles(installation.Models, "*.model").Order(StringComparer.Ordinal).Select(ModelFile.Checksum)])[..8],
        HashOf(Path.Combine(installation.Data, "lexicon"), Path.Combine(installation.Data, "plover"), Path.Combine(installation.Data, "cameo")),
        HashOf(Path.Combine(installation.Data, "actors")),
        HashOf(Path.Combine(installation.Data, "places")));

    /// <summary>The stamp that stands in every record: <c>0.2.0+m1a2b3c4d.r….a….g…</c>, with <c>.u…</c> for a user's own rules.</summary>
    public override string ToString() => $"{Coder}+m{Models}.r{Rules}.a{Actors}.g{Places}{(Own is null ? "" : ".u" + Own)}";

    private static string HashOf(params ReadOnlySpan<string> paths)
    {
        var parts = new List<string>();
        foreach (var path in paths)
        {
            foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                if (file.EndsWith(".md", StringComparison.Ordinal)) continue;
                // The gazetteer carries its own sum, so that its six megabytes need not be read at every start.
                parts.Add(file.EndsWith(".gazetteer", StringComparison.Ordinal) ? Gazetteer.Checksum(file) : StableHash.Of(File.ReadAllBytes(file)));
            }
        }
        return StableHash.Of([.. parts])[..8];
    }
}
