using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>
/// When two sides are the same party. All organs of a state are one party; rebels, unions, parties of a country are others, by their codes; organisations by their names.
/// </summary>
internal static class Side
{
    private const string Unknown = "UNK";
    private static readonly string[] OrgansOfState = ["GOV", "MIL", "LEG", "JUD", "COP", "SPY", "MED"];

    /// <summary>Whether anything is known of the side.</summary>
    public static bool IsKnown(Actor side) => side.Code != Unknown;

    /// <summary>Keys under which a side is looked up; two sides that are the same party share one.</summary>
    public static IEnumerable<string> Keys(Actor side)
    {
        if (IsOfState(side))
        {
            yield return side.Country!; // Asked by IsOfState.
            yield break;
        }
        if (side.EntityId is { } entity) yield return entity;
        if (side.Country is not null || IsSpeaking(side.Code)) yield return side.Code;
        else yield return side.Code + ":" + (side.Name ?? side.Text ?? "").ToUpperInvariant();
    }

    /// <summary>Whether the two are one party.</summary>
    public static bool IsSame(Actor one, Actor other)
    {
        var (first, second) = (IsOfState(one), IsOfState(other));
        if (first != second) return false;
        if (first) return one.Country == other.Country;
        if (one.EntityId is { } a && other.EntityId is { } b && !IsPerson(a) && !IsPerson(b)) return a == b;
        return Keys(one).Intersect(Keys(other), StringComparer.Ordinal).Any();
    }

    /// <summary>Whether the lists share a party.</summary>
    public static bool Meet(IReadOnlyList<Actor> ones, IReadOnlyList<Actor> others) => Shared(ones, others) > 0;

    /// <summary>How many of the first are in the second.</summary>
    public static int Shared(IReadOnlyList<Actor> ones, IReadOnlyList<Actor> others)
    {
        var shared = 0;
        for (var i = 0; i < ones.Count; i++)
        {
            for (var j = 0; j < others.Count; j++)
            {
                if (!IsSame(ones[i], others[j])) continue;
                shared++;
                break;
            }
        }
        return shared;
    }

    private static bool IsOfState(Actor side) => side.Country is { } country && (side.Code == country || (side.Code.StartsWith(country, StringComparison.Ordinal) && Array.IndexOf(OrgansOfState, side.Code.Substring(country.Length, Math.Min(3, side.Code.Length - country.Length))) >= 0));

    private static bool IsPerson(string entity) => entity.StartsWith("person:", StringComparison.Ordinal);

    // The UN and the EU have letters of their own; IGO alone says nothing.
    private static bool IsSpeaking(string code) => code.StartsWith("UNO", StringComparison.Ordinal) || code.StartsWith("EUR", StringComparison.Ordinal);
}
