using System.Globalization;
using Dragoman.Records;

namespace Dragoman.Evaluation;

/// <summary>Judges actors, dates and places of a text against the gold, by their words.</summary>
public static class MentionScore
{
    // Two coordinates closer than this are the same place.
    private const double SamePlaceKilometres = 10;

    /// <summary>Each gold actor by whatever of country, code, entity and office the gold gives; class: the field.</summary>
    public static Judgement Actors(GoldCase gold, IReadOnlyList<Actor> found)
    {
        var expected = new List<ClassKey>();
        var predicted = new List<ClassKey>();
        foreach (var actor in gold.Actors ?? [])
        {
            var match = Overlapping(gold.Text, actor.Text, found, a => a.Text, a => a.Span?.Start);
            Field("country", actor.Country, match?.Country ?? match?.Group);
            Field("code", actor.Code, match?.Code);
            Field("entity", actor.EntityId, match?.EntityId);
            Field("office", actor.Office, match?.Office);
            void Field(string name, string? want, string? have)
            {
                if (want is null) return;
                expected.Add(new ClassKey(name, $"{actor.Text}={want}"));
                if (have is not null) predicted.Add(new ClassKey(name, $"{actor.Text}={have}"));
            }
        }
        return new Judgement(gold.Id, expected, predicted);
    }

    /// <summary>Each gold date by its first and last day; dates found beside the gold are wrong when the case is exhaustive.</summary>
    public static Judgement Dates(GoldCase gold, IReadOnlyList<EventDate> found)
    {
        var expected = (gold.Dates ?? []).Select(d => new ClassKey("date", $"{d.Start:O}..{d.End:O}")).ToList();
        var predicted = found.Where(f => gold.Exhaustive || (gold.Dates ?? []).Any(d => Touches(d.Text, f.Text))).Select(f => new ClassKey("date", $"{f.Start:O}..{f.End:O}")).ToList();
        return new Judgement(gold.Id, expected, predicted);
    }

    /// <summary>Each gold place: the same id, or within 10 km; without either, the same country.</summary>
    public static Judgement Places(GoldCase gold, IReadOnlyList<Place> found)
    {
        var expected = new List<ClassKey>();
        var predicted = new List<ClassKey>();
        foreach (var place in gold.Places ?? [])
        {
            expected.Add(new ClassKey("place", place.Text));
            if (found.FirstOrDefault(f => Touches(place.Text, f.Text)) is { } match) predicted.Add(new ClassKey("place", IsSame(place, match) ? place.Text : place.Text + "≠" + match.GazetteerId));
        }
        return new Judgement(gold.Id, expected, predicted);
    }

    /// <summary>
    /// Each gold quantity by kind, numbers and, for money, currency; class: the kind. Quantities of the kind other are left out on both sides; the rest found beside the gold is wrong when the
    /// case is exhaustive.
    /// </summary>
    /// <param name="gold">The case.</param>
    /// <param name="found">What was read.</param>
    /// <param name="approximate">Whether "about" must be right as well.</param>
    public static Judgement Quantities(GoldCase gold, IReadOnlyList<Quantity> found, bool approximate)
    {
        ClassKey Key(QuantityKind kind, double? low, double? high, string? unit, bool about) => new(EnumNames<QuantityKind>.Of(kind),
            string.Create(CultureInfo.InvariantCulture, $"{low}..{high}{(kind == QuantityKind.Money ? " " + unit : "")}{(approximate && about ? " about" : "")}"));
        var expected = (gold.Quantities ?? []).Where(q => q.Kind != QuantityKind.Other).Select(q => Key(q.Kind, q.Low, q.High, q.Unit, q.Approximate)).ToList();
        var predicted = found.Where(q => q.Kind != QuantityKind.Other && (gold.Exhaustive || (gold.Quantities ?? []).Any(g => g.Kind == q.Kind))).Select(q => Key(q.Kind, q.Low, q.High, q.Unit, q.Approximate)).ToList();
        return new Judgement(gold.Id, expected, predicted);
    }

    /// <summary>Great-circle distance in kilometres on a sphere of 6,371 km.</summary>
    public static double Kilometres(double lat1, double lon1, double lat2, double lon2)
    {
        static double Radians(double degrees) => degrees * Math.PI / 180;
        var a = Math.Pow(Math.Sin(Radians(lat2 - lat1) / 2), 2)
            + (Math.Cos(Radians(lat1)) * Math.Cos(Radians(lat2)) * Math.Pow(Math.Sin(Radians(lon2 - lon1) / 2), 2));
        return 2 * 6371 * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }

    private static bool IsSame(GoldPlace gold, Place found)
    {
        if (gold.GazetteerId is not null && found.GazetteerId is not null && gold.GazetteerId == found.GazetteerId) return true;
        if (gold is { Lat: { } lat, Lon: { } lon } && found is { Lat: { } foundLat, Lon: { } foundLon }) return Kilometres(lat, lon, foundLat, foundLon) <= SamePlaceKilometres;
        return gold.GazetteerId is null && gold.Lat is null && gold.Country == found.Country;
    }

    private static bool Touches(string? gold, string? found) =>
        gold is not null && found is not null && (gold.Contains(found, StringComparison.OrdinalIgnoreCase) || found.Contains(gold, StringComparison.OrdinalIgnoreCase));

    // The longest found mention whose words overlap the gold's in the text.
    private static T? Overlapping<T>(string text, string? words, IReadOnlyList<T> found, Func<T, string?> textOf, Func<T, int?> startOf)
        where T : class
    {
        if (words is null) return null;
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return found.Where(f => startOf(f) is { } at && textOf(f) is { } its && at < start + words.Length && start < at + its.Length)
            .OrderByDescending(f => textOf(f)!.Length).FirstOrDefault(); // Filtered for words above.
    }
}
