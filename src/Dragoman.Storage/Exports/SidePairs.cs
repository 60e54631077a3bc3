using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>The rows of a record in formats of pairs. Pairs themselves are made by <see cref="DyadExpander"/>.</summary>
internal static class SidePairs
{
    /// <summary>The pairs of known sides, numbered from 0. If asked, also those with an unknown side, and acts of one side alone with a null for the other.</summary>
    public static IEnumerable<(Actor? Actor, Actor? Recipient, int Number)> Of(EventRecord record, bool withUnknown)
    {
        var number = 0;
        foreach (var (actor, recipient) in DyadExpander.Expand(record))
        {
            // Unknown ones are counted too, so that a number does not depend on what is asked for.
            if (withUnknown || (IsKnown(actor) && IsKnown(recipient))) yield return (actor, recipient, number);
            number++;
        }
        if (number > 0 || !withUnknown) yield break;
        foreach (var actor in record.Actors) yield return (actor, null, number++);
        if (record.Symmetric) yield break;
        foreach (var recipient in record.Recipients) yield return (null, recipient, number++);
    }

    /// <summary>The state or group of a side; null when neither is known.</summary>
    public static string? State(Actor side) => side.Country ?? side.Group;

    private static bool IsKnown(Actor side) => side.Code != ActorCode.Unknown;
}
