namespace Dragoman.Records;

/// <summary>Turns a record into ordered pairs of sides. The only place where pairs are made.</summary>
public static class DyadExpander
{
    /// <summary>Actors × recipients; for a mutual act every ordered pair of two different sides. Empty when a side is missing.</summary>
    public static IEnumerable<(Actor Actor, Actor Recipient)> Expand(EventRecord record)
    {
        var recipients = record.Symmetric ? record.Actors : record.Recipients;
        for (var i = 0; i < record.Actors.Length; i++)
        {
            for (var j = 0; j < recipients.Length; j++)
            {
                if (record.Symmetric && i == j) continue;
                yield return (record.Actors[i], recipients[j]);
            }
        }
    }
}
