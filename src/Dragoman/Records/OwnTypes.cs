namespace Dragoman.Records;

/// <summary>
/// Event types beyond PLOVER's sixteen, which a user's rules declare: each name has a number of <see cref="EventType"/> after the last of the enumeration, the same
/// throughout the process. Names are only ever added. Thread-safe.
/// </summary>
internal static class OwnTypes
{
    private const int LongestName = 32;

    private static readonly int First = Enum.GetValues<EventType>().Length;
    private static readonly Lock Gate = new();
    private static volatile string[] _names = [];

    /// <summary>Whether the type is none of PLOVER's.</summary>
    public static bool IsOwn(EventType type) => (int)type >= First;

    /// <summary>Whether a type may be called so: capitals, digits and underscores, a capital first, at most 32 of them.</summary>
    public static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > LongestName || !char.IsAsciiLetterUpper(name[0])) return false;
        foreach (var c in name) if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c != '_') return false;
        return true;
    }

    /// <summary>The type of that name, declared now if it has not been; null when there are too many for a byte.</summary>
    public static EventType? Declare(string name)
    {
        lock (Gate)
        {
            var index = Array.IndexOf(_names, name);
            if (index < 0)
            {
                if (First + _names.Length > byte.MaxValue) return null;
                index = _names.Length;
                _names = [.. _names, name];
            }
            return (EventType)(First + index);
        }
    }

    /// <summary>The name of a declared type.</summary>
    public static string NameOf(EventType type) => _names[(int)type - First];

    /// <summary>The declared type of that name; false when there is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out EventType type)
    {
        var names = _names;
        for (var i = 0; i < names.Length; i++)
        {
            if (!name.SequenceEqual(names[i])) continue;
            type = (EventType)(First + i);
            return true;
        }
        type = default;
        return false;
    }
}
