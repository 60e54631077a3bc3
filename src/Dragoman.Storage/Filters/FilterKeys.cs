using Dragoman.Records;

namespace Dragoman.Storage.Filters;

/// <summary>What each field of the filter language takes.</summary>
internal static class FilterKeys
{
    /// <summary>What <c>is:</c> takes.</summary>
    public static readonly string[] Flags = ["performed", "corrected", "mutual", "negative"];

    private static readonly string[] Names = [.. Enum.GetNames<FilterKey>().Select(n => n.ToLowerInvariant())];

    /// <summary>All names, for messages.</summary>
    public static string List => string.Join(", ", Names);

    /// <summary>The field of that name, in any case.</summary>
    public static bool TryParse(string name, out FilterKey key)
    {
        var at = Array.IndexOf(Names, name.ToLowerInvariant());
        key = at < 0 ? default : (FilterKey)at;
        return at >= 0;
    }

    /// <summary>The name of a field.</summary>
    public static string Name(FilterKey key) => Names[(int)key];

    /// <summary>Whether it takes a number with an operator.</summary>
    public static bool IsNumber(FilterKey key) => key is FilterKey.Confidence or FilterKey.Goldstein or FilterKey.Copies;

    /// <summary>Whether it takes a range of days.</summary>
    public static bool IsDays(FilterKey key) => key is FilterKey.Date or FilterKey.Published or FilterKey.Received;

    /// <summary>The value as the archive knows it, or what is wrong with it.</summary>
    public static (string? Value, string? Fault) Read(FilterKey key, string value) => key switch
    {
        FilterKey.Type => Named<EventType>(value.ToUpperInvariant(), "type"),
        FilterKey.Mode => Named<EventMode>(value.ToLowerInvariant(), "mode"),
        FilterKey.Context => Named<EventContext>(value.ToLowerInvariant().Replace('-', '_'), "context"),
        FilterKey.Status => Named<EventStatus>(value.ToLowerInvariant(), "status"),
        FilterKey.Quad => value is ['1' or '2' or '3' or '4']
            ? (EnumNames<QuadCategory>.Of((QuadCategory)(value[0] - '0')), null)
            : Named<QuadCategory>(value.ToLowerInvariant().Replace('-', '_'), "quad category (or 1 to 4)"),
        FilterKey.Is => Flags.Contains(value.ToLowerInvariant(), StringComparer.Ordinal) ? (value.ToLowerInvariant(), null) : (null, $"\"{value}\" is nothing a record is; expected one of: {string.Join(", ", Flags)}"),
        FilterKey.Country => (value.ToUpperInvariant(), null),
        FilterKey.Cameo => value.All(c => char.IsAsciiLetterOrDigit(c)) ? (value.ToUpperInvariant(), null) : (null, $"\"{value}\" is no CAMEO code; digits are expected, as in cameo:17"),
        FilterKey.Dyad => value.Split('-') is [{ Length: > 0 } actor, { Length: > 0 } recipient]
            ? ($"{actor.ToUpperInvariant()}-{recipient.ToUpperInvariant()}", null)
            : (null, $"\"{value}\" is no pair; two states or groups are expected, as in dyad:ISR-IRN"),
        _ => (value, null),
    };

    private static (string? Value, string? Fault) Named<T>(string value, string what)
        where T : struct, Enum => EnumNames<T>.TryParse(value, out _) ? (value, null) : (null, $"\"{value}\" is no {what}; expected one of: {string.Join(", ", EnumNames<T>.All)}");
}
