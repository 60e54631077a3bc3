using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>The country that an article speaks of most: more than half of its named actors and places are of it. Whose rebels, police and people are meant where a sentence does not say.</summary>
internal static class ArticleHome
{
    // One mention makes no theatre.
    private const int Fewest = 3;

    // What the dateline counts.
    private const int Dateline = 2;

    /// <summary>The country, or null when none leads.</summary>
    public static string? Of(Document document)
    {
        var votes = new List<(string Country, int Count)>();
        var total = 0;
        for (var i = 0; i < document.Mentions.Count; i++)
        {
            if (document.Actors[i] is { Country: { } country, Certainty: ActorCertainty.Named or ActorCertainty.Metonym or ActorCertainty.Described } actor && actor.Sectors is not ["JRN" or "CVL" or "BUS" or "MED" or "EDU" or "REL", ..])
                total += Add(votes, country, document.Sentences[document.Mentions[i].Sentence].Kind == SentenceKind.Dateline ? 0 : 1);
        }
        foreach (var place in document.Places.Items)
            if (place.Value.Country is { } country) total += Add(votes, country, document.Sentences[place.Sentence].Kind == SentenceKind.Dateline ? Dateline : 1);
        foreach (var (country, count) in votes) if (count >= Fewest && 2 * count > total) return country;
        return null;
    }

    private static int Add(List<(string Country, int Count)> votes, string country, int weight)
    {
        var at = votes.FindIndex(v => v.Country == country);
        if (at < 0) votes.Add((country, weight));
        else votes[at] = (country, votes[at].Count + weight);
        return weight;
    }
}
