using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dragoman.Records;

/// <summary>How records are serialised; the code is generated at build time, so it works without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = false)]
[JsonSerializable(typeof(EventRecord))]
internal sealed partial class RecordJsonContext : JsonSerializerContext
{
    // News is full of quotes and accents: leave them readable. The lines are data, never HTML.
    public static RecordJsonContext Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
