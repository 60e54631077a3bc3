using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Dragoman.Records;

/// <summary>Writes and reads records as JSON: one object, names in snake case, spans as <c>{"start","length"}</c> in UTF-16 code units. Thread-safe.</summary>
public static class RecordJson
{
    /// <summary>How a record is laid out as JSON, for those who describe or embed it.</summary>
    public static JsonTypeInfo<EventRecord> TypeInfo => RecordJsonContext.Lines.EventRecord;

    /// <summary>The record as UTF-8 JSON on one line, without a line end.</summary>
    public static byte[] Write(EventRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, RecordJsonContext.Lines.EventRecord);

    /// <summary>Writes the record to a JSON writer.</summary>
    public static void Write(Utf8JsonWriter writer, EventRecord record) => JsonSerializer.Serialize(writer, record, RecordJsonContext.Lines.EventRecord);

    /// <summary>Reads a record back.</summary>
    /// <exception cref="JsonException">The text is not JSON, or not a record; the message says what was expected.</exception>
    public static EventRecord Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, RecordJsonContext.Lines.EventRecord) ?? throw new JsonException("A record is expected, found null.");
}
