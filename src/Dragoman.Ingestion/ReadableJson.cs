using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dragoman.Ingestion;

/// <summary>How feeds and pages are written as JSON for people and programs: names in snake case, indented.</summary>
internal static class ReadableJson
{
    /// <summary>New options; each serializer context needs its own.</summary>
    public static JsonSerializerOptions Options() => new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        // HTML in JSON is read by people too; nothing of this goes into a page unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
