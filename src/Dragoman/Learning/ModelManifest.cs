using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dragoman.Learning;

/// <summary>
/// <c>manifest.json</c> beside the models: for each file its checksum and what it was trained from, so that it can be made again. It carries no
/// date: the same training gives the same bytes.
/// </summary>
internal static class ModelManifest
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes the entry of one saved model; the entries of the others stay.</summary>
    /// <param name="modelPath">The model.</param>
    /// <param name="data">Names of the treebanks.</param>
    /// <param name="excludedGenres">Genres left out.</param>
    /// <param name="sentences">Number of sentences learned from.</param>
    /// <param name="options">The options that differ from model to model: seed, epochs, width …</param>
    public static void Update(string modelPath, IEnumerable<string> data, IEnumerable<string> excludedGenres, int sentences, IEnumerable<KeyValuePair<string, int>> options)
    {
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(modelPath))!, "manifest.json"); // A full path of a file has a folder.
        var entries = File.Exists(path) ? JsonNode.Parse(File.ReadAllBytes(path))!.AsObject() : [];
        var entry = new JsonObject { ["sha256"] = ModelFile.Checksum(modelPath), ["sentences"] = sentences };
        entry["data"] = new JsonArray([.. data.Select(d => (JsonNode)Path.GetFileName(d))]);
        entry["excluded_genres"] = new JsonArray([.. excludedGenres.Select(g => (JsonNode)g)]);
        foreach (var (name, value) in options) entry[name] = value;
        entries[Path.GetFileName(modelPath)] = entry;
        using var file = File.Create(path);
        using (var writer = new Utf8JsonWriter(file, Indented))
        {
            writer.WriteStartObject();
            foreach (var (name, node) in entries.OrderBy(e => e.Key, StringComparer.Ordinal))
            {
                writer.WritePropertyName(name);
                node!.WriteTo(writer); // Entries are objects.
            }
            writer.WriteEndObject();
        }
        file.Write("\n"u8);
    }
}
