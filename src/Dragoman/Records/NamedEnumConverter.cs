using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dragoman.Records;

/// <summary>Writes an enumeration by the names the field uses: see <see cref="EnumNames{T}"/>.</summary>
internal sealed class NamedEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var name = reader.GetString();
        if (EnumNames<T>.TryParse(name, out var value)) return value;
        // Records coded with somebody's own types are read without their rules.
        if (typeof(T) == typeof(EventType) && name is not null && OwnTypes.IsName(name) && OwnTypes.Declare(name) is { } own) return Unsafe.BitCast<EventType, T>(own);
        throw new JsonException($"\"{name}\" is no {typeof(T).Name}; expected one of: {string.Join(", ", EnumNames<T>.All)}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(EnumNames<T>.Of(value));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(EnumNames<T>.Of(value));
}
