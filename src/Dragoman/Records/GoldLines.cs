using System.Text.Json;

namespace Dragoman.Records;

/// <summary>Reads files of annotations, a JSON object a line; empty lines are passed over.</summary>
internal static class GoldLines
{
    /// <summary>What each line holds.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="what">What a line should be, for the message: "gold case".</param>
    /// <param name="read">Reads one line.</param>
    /// <exception cref="FormatException">A line is no such object; the message says which and why.</exception>
    public static IEnumerable<T> Read<T>(TextReader reader, string what, Func<JsonElement, T> read)
    {
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0) continue;
            T found;
            try
            {
                using var json = JsonDocument.Parse(line);
                found = read(json.RootElement);
            }
            catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
            {
                throw new FormatException($"line {number}: no {what}: {fault.Message}", fault);
            }
            yield return found;
        }
    }
}
