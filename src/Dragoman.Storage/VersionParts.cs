using System.Collections.Immutable;

namespace Dragoman.Storage;

/// <summary>Takes version stamps apart: <c>0.2.0+m1a2b3c4d.r….a….g…</c> is coder, models, rules, actors, places.</summary>
internal static class VersionParts
{
    private static readonly (char Letter, string Name)[] Names = [('m', "models"), ('r', "rules"), ('a', "actors"), ('g', "places")];

    /// <summary>The names of the parts that differ.</summary>
    public static ImmutableArray<string> Differing(string? before, string? after)
    {
        if (before == after) return [];
        var (one, other) = (Read(before ?? ""), Read(after ?? ""));
        return [.. one.Keys.Union(other.Keys, StringComparer.Ordinal).Where(k => one.GetValueOrDefault(k) != other.GetValueOrDefault(k))];
    }

    private static Dictionary<string, string> Read(string stamp)
    {
        var plus = stamp.Split('+', 2);
        var parts = new Dictionary<string, string>(StringComparer.Ordinal) { ["coder"] = plus[0] };
        foreach (var part in plus.Length > 1 ? plus[1].Split('.', StringSplitOptions.RemoveEmptyEntries) : [])
            parts[Array.Find(Names, n => n.Letter == part[0]).Name ?? part[..1]] = part[1..];
        return parts;
    }
}
