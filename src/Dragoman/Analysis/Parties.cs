using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>Whether the sides of a later record are those that an entry speaks of.</summary>
internal static class Parties
{
    /// <summary>How well the sides fit; null when they do not. 2: actor and counterpart; 1: the actor, no counterpart named; 0: the counterpart, no actor named.</summary>
    public static int? Fit(Undertaking entry, LaterRecord later, LinkParty by, bool isAbout)
    {
        var record = later.Record;
        var acting = by switch
        {
            LinkParty.Doer => entry.Doers,
            LinkParty.Owner => entry.Owners,
            LinkParty.Other => entry.Addressees,
            _ => entry.Parties,
        };
        if (entry.IsMutual || record.Symmetric || by == LinkParty.Any) return Mutual(entry, later, acting);
        var others = Others(entry, acting, isAbout);
        if (later.Actors.IsEmpty) return others.Length > 0 && Side.Meet(others, later.Recipients) ? 0 : null;
        if (!Side.Meet(acting, later.Actors)) return null;
        if (later.Recipients.IsEmpty || others.IsEmpty) return 1;
        return Side.Meet(others, later.Recipients) ? 2 : null;
    }

    // Those of whom one is expected on the other side of the act. Who leaves or gives way may do so towards the one who asked, or from whom it happens.
    private static ImmutableArray<Actor> Others(Undertaking entry, ImmutableArray<Actor> acting, bool isAbout)
    {
        var isLoose = isAbout || entry.Type is EventType.Retreat or EventType.Concede or EventType.Support || entry.Targets.IsEmpty;
        var others = isLoose ? entry.Parties : entry.Targets;
        return [.. others.Where(o => !acting.Any(a => Side.IsSame(a, o)))];
    }

    private static int? Mutual(Undertaking entry, LaterRecord later, ImmutableArray<Actor> acting)
    {
        var sides = later.Actors.AddRange(later.Recipients);
        if (!Side.Meet(acting, later.Record.Symmetric ? sides : later.Actors)) return null;
        var shared = Side.Shared(entry.Parties, sides);
        if (entry.Parties.Length == 1 || sides.Length == 1) return 1;
        return shared >= 2 && 2 * shared >= Math.Min(entry.Parties.Length, sides.Length) ? 2 : null;
    }
}
