using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>Whether the sides of a later record are those that an entry speaks of.</summary>
internal static class Parties
{
    /// <summary>The actor, towards somebody else: only with words or numbers in common.</summary>
    public const int Elsewhere = -1;

    /// <summary>How well the sides fit; null when they do not. 2: actor and counterpart; 1: the actor, no counterpart named; 0: the counterpart, no actor named; <see cref="Elsewhere"/>.</summary>
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
        if (Side.Meet(others, later.Recipients)) return 2;
        // Whom one frees, or to whom one hands over, need not be the one who asked for it.
        return entry.Type == EventType.Retreat && record.Type == EventType.Retreat && by == LinkParty.Doer ? Elsewhere : null;
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
