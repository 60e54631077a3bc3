using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dragoman.Ingestion.Watching;

/// <summary>What a watcher remembers of all its sources, kept in a file so that a restart repeats nothing. Not thread-safe.</summary>
public sealed partial class WatchState
{
    /// <summary>By the address of the feed.</summary>
    public Dictionary<string, SourceState> Sources { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The state in a file; an empty one when there is no such file.</summary>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static WatchState Load(string path)
    {
        if (!File.Exists(path)) return new WatchState();
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), Context.Default.WatchState) ?? new WatchState();
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{path}: this is no state of a watcher ({fault.Message}); name another with --state, or move it away to begin anew", fault);
        }
    }

    /// <summary>Writes the state aside and puts it in the place of the old one, so that there is a whole one at any moment.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Save(string path)
    {
        var aside = path + ".new";
        using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, this, Context.Default.WatchState);
            file.Flush(flushToDisk: true);
        }
        File.Move(aside, path, overwrite: true);
    }

    /// <summary>The state of a source; a new one when it is not known.</summary>
    internal SourceState Of(WatchedSource source)
    {
        if (!Sources.TryGetValue(source.Feed, out var state)) Sources[source.Feed] = state = new SourceState();
        return state;
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(WatchState))]
    private sealed partial class Context : JsonSerializerContext;
}
