using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Duplicates;

/// <summary>
/// Where a record stands and where it looks for others that may be of its occurrence: under its type and each pair of its states; and, because a report may leave a side open, under its type and each state
/// alone, the country of the place among them. A record that names at least two states is found under a state alone only by those that name fewer.
/// </summary>
/// <param name="Stands">Keys under which it is entered.</param>
/// <param name="Looks">Keys under which it looks.</param>
/// <param name="Names">Keys of its type and a name of its sentence, under which it stands and looks for what happened, or is told, long after or before.</param>
/// <param name="IsLong">Whether it lasts longer than a week: such records are few and are looked for further off.</param>
internal sealed record NeighbourKeys(ImmutableArray<long> Stands, ImmutableArray<long> Looks, ImmutableArray<long> Names, bool IsLong)
{
    /// <summary>All keys under which it is entered.</summary>
    public IEnumerable<long> Entries => Stands.Concat(Names).Distinct();

    /// <summary>Most days between two records of one occurrence, beyond those they last.</summary>
    public const int Slack = 4;

    /// <summary>Most days between two that share a name, where one gives no day.</summary>
    public const int NamedSlack = 120;

    /// <summary>Longest of those that are not long, in days.</summary>
    public const int LongestShort = 7;

    /// <summary>Longest of all, in days.</summary>
    public const int LongestLong = 62;

    // A declaration of fifty states is not entered under a thousand pairs.
    private const int MostPaired = 8;

    public static NeighbourKeys Of(RecordProfile profile)
    {
        var record = profile.Record;
        var type = EnumNames<EventType>.Of(record.Type);
        if (profile.Knowledge == DayKnowledge.None)
        {
            var own = Key($"{type} in {record.ArticleId}");
            return new NeighbourKeys([own], [own], [], IsLong: false);
        }
        var states = RecordProfile.States([.. record.Actors, .. record.Recipients]);
        var around = record.Place?.Country is { } country && !states.Contains(country, StringComparer.Ordinal) ? states.Add(country) : states;
        var isOpen = states.Length is < 2 or > MostPaired || record.Actors.IsEmpty || record.Actors.Any(a => RecordProfile.State(a) is null);
        var all = around.Select(s => Key($"{type} {s} all"));
        IEnumerable<long> open = around.IsEmpty ? [Key($"{type} open")] : around.Select(s => Key($"{type} {s} open"));
        IEnumerable<long> pairs = states.Length > MostPaired ? [] : states.SelectMany((a, i) => states.Skip(i + 1).Select(b => Key($"{type} {a}-{b}")));
        return new NeighbourKeys(
            [.. pairs, .. all, .. isOpen ? open : []],
            !isOpen ? [.. pairs, .. open] : around.IsEmpty ? [.. open] : [.. all],
            [.. profile.Words.ChiefNames.Select(n => Key($"{type} named {n}"))],
            profile.To - profile.From > LongestShort);
    }

    /// <summary>Whether one may be found by the other; the same both ways.</summary>
    public static bool MayMeet(RecordProfile one, RecordProfile other) =>
        (AreWithin(one, other, Slack) && one.Places.Looks.AsSpan().ContainsAny(other.Places.Stands.AsSpan()))
        || ((one.Knowledge == DayKnowledge.Published || other.Knowledge == DayKnowledge.Published) && AreWithin(one, other, NamedSlack) && one.Places.Names.AsSpan().ContainsAny(other.Places.Names.AsSpan()));

    private static bool AreWithin(RecordProfile one, RecordProfile other, int days) => one.From - days <= other.To && other.From - days <= one.To;

    private static long Key(string text) => (long)StableHash.Fnv64(text);
}
