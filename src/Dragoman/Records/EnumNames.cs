using System.Runtime.CompilerServices;
using System.Text;

namespace Dragoman.Records;

/// <summary>
/// The names of a coded value as the field writes them: types in capitals (AGREE), modes with hyphens (third-party), all others in snake case.
/// </summary>
public static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();
    private static readonly string[] Names = [.. Enum.GetNames<T>().Select(Convert)];

    /// <summary>All names, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The name of a value; for event types also those that a user's rules have declared.</summary>
    public static string Of(T value)
    {
        var index = Array.IndexOf(Values, value);
        if (index < 0 && typeof(T) == typeof(EventType)) return OwnTypes.NameOf(Unsafe.BitCast<T, EventType>(value));
        return Names[index];
    }

    /// <summary>The value of that name, compared exactly; false when there is none. Event types may be declared by a user's rules.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out T value)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            if (!name.SequenceEqual(Names[i])) continue;
            value = Values[i];
            return true;
        }
        if (typeof(T) == typeof(EventType) && OwnTypes.TryParse(name, out var own))
        {
            value = Unsafe.BitCast<EventType, T>(own);
            return true;
        }
        value = default;
        return false;
    }

    private static string Convert(string name)
    {
        if (typeof(T) == typeof(EventType)) return name.ToUpperInvariant();
        var separator = typeof(T) == typeof(EventMode) ? '-' : '_';
        var builder = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && builder.Length > 0) builder.Append(separator);
            builder.Append(char.ToLowerInvariant(c));
        }
        return builder.ToString();
    }
}
