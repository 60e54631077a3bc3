using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Duplicates;

/// <summary>Compares who did it and to whom.</summary>
internal static class SideMatch
{
    private static readonly string[] Officials = ["GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PRM", "ELI", "PTY"];
    private static readonly string[] Fighters = ["REB", "UAF", "CRM"];
    private static readonly string[] Opponents = ["OPP"];

    private enum Likeness
    {
        Unknown,
        Other,
        OtherPerson,
        OtherGroup,
        State,
        Same,
    }

    public static MatchSigns Of(EventRecord one, EventRecord other)
    {
        if (one.Symmetric || other.Symmetric) return Mutual(one, other);
        var (actors, recipients) = (Compare(one.Actors, other.Actors), Compare(one.Recipients, other.Recipients));
        if (actors == Likeness.Other && recipients is Likeness.Other or Likeness.OtherGroup or Likeness.OtherPerson && Compare(one.Actors, other.Recipients) >= Likeness.State && Compare(one.Recipients, other.Actors) >= Likeness.State)
            return MatchSign.SwappedSides;
        if (actors == Likeness.OtherGroup && recipients == Likeness.OtherGroup && Compare(one.Actors, other.Recipients) >= Likeness.State && Compare(one.Recipients, other.Actors) >= Likeness.State)
            return MatchSign.SwappedSides;
        MatchSigns actorSign = actors switch
        {
            Likeness.Same => MatchSign.SameActor,
            Likeness.State => MatchSign.SameActorState,
            Likeness.OtherGroup => MatchSign.OtherActorGroup,
            Likeness.OtherPerson => MatchSign.OtherActorPerson,
            Likeness.Other => MatchSign.OtherActor,
            _ => MatchSign.ActorUnknown,
        };
        if (one.Recipients.IsEmpty && other.Recipients.IsEmpty) return actorSign | MatchSign.NoRecipient;
        return actorSign | recipients switch
        {
            Likeness.Same => MatchSign.SameRecipient,
            Likeness.State => MatchSign.SameRecipientState,
            Likeness.OtherGroup => MatchSign.OtherRecipientGroup,
            Likeness.OtherPerson => MatchSign.OtherRecipientPerson,
            Likeness.Other => MatchSign.OtherRecipient,
            _ => (MatchSigns)MatchSign.RecipientUnknown,
        };
    }

    private static MatchSigns Mutual(EventRecord one, EventRecord other)
    {
        var (a, b) = (RecordProfile.States([.. one.Actors, .. one.Recipients]), RecordProfile.States([.. other.Actors, .. other.Recipients]));
        var shared = a.Count(s => b.Contains(s, StringComparer.Ordinal));
        MatchSigns signs = one.Symmetric == other.Symmetric ? MatchSigns.None : MatchSign.MutualAgainstOneWay;
        if (Compare(one.Actors, other.Actors) == Likeness.OtherPerson) signs |= MatchSign.OtherActorPerson;
        if (shared == a.Length && shared == b.Length) return signs | (shared > 0 ? MatchSign.SameSides : MatchSign.ActorUnknown);
        // One side alone may stand for the rest: "Norway held talks in Lima".
        return signs | (shared == Math.Min(a.Length, b.Length) || (shared >= 2 && shared * 2 > Math.Min(a.Length, b.Length)) ? MatchSign.SharedSides : MatchSign.OtherSides);
    }

    // The most alike pair counts: a report names all the sides, the next one the chief of them.
    private static Likeness Compare(ImmutableArray<Actor> one, ImmutableArray<Actor> other)
    {
        var best = Likeness.Unknown;
        foreach (var a in one)
        {
            foreach (var b in other)
            {
                var likeness = Compare(a, b);
                if (likeness > best) best = likeness;
            }
        }
        return best;
    }

    private static Likeness Compare(Actor one, Actor other)
    {
        var (a, b) = (RecordProfile.State(one), RecordProfile.State(other));
        if (one.EntityId is not null && one.EntityId == other.EntityId) return Likeness.Same;
        if (a is null || b is null) return Likeness.Unknown;
        if (a != b) return Likeness.Other;
        var (first, second) = (Side(one.Code, a), Side(other.Code, b));
        if (first != second && first != 0 && second != 0) return Likeness.OtherGroup;
        if (IsPerson(one) && IsPerson(other)) return Likeness.OtherPerson;
        if (one.Name is not null && string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase)) return Likeness.Same;
        // Organisations share a group, not a state.
        if (one.Country is null && one.EntityId is not null && other.EntityId is not null) return Likeness.OtherGroup;
        return one.Code == other.Code && one.EntityId is null == other.EntityId is null ? Likeness.Same : Likeness.State;
    }

    private static bool IsPerson(Actor side) => side.EntityId?.StartsWith("person:", StringComparison.Ordinal) == true;

    // Who stands with the state, who fights it, who opposes it, who merely lives in it; 0 for the state as such.
    private static int Side(string code, string state)
    {
        var sectors = code.StartsWith(state, StringComparison.Ordinal) ? code.AsSpan(state.Length) : code.AsSpan();
        if (sectors.Length < 3) return 0;
        foreach (var sector in Fighters) if (sectors.Contains(sector, StringComparison.Ordinal)) return 1;
        foreach (var sector in Opponents) if (sectors.Contains(sector, StringComparison.Ordinal)) return 2;
        foreach (var sector in Officials) if (sectors.Contains(sector, StringComparison.Ordinal)) return 3;
        return 4;
    }
}
