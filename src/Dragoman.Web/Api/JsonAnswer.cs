using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Api;

/// <summary>Answers written with the library's own writer of records, so that the API gives the bytes that files hold.</summary>
internal static class JsonAnswer
{
    /// <summary>An object; the caller writes its members.</summary>
    public static IResult Of(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }
        return TypedResults.Bytes(buffer.WrittenMemory, "application/json");
    }
}
