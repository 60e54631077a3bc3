using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>
/// Completes the sides of a coded act by the rules of the annotation guide (1.3 and 5.2): role words without a country belong to the place of the act,
/// else to the country the article is about, else to that of the other side, else to the only one that the sentence speaks of; what is attacked abroad stands for the state where it stands; a side that must exist and is not named is UNK.
/// </summary>
internal static class SideCompletion
{
    private static readonly Actor Nobody = new() { Code = ActorCode.Unknown, Sectors = [ActorCode.Unknown], Certainty = ActorCertainty.Unknown };

    /// <summary>The act with its sides completed.</summary>
    /// <param name="coded">The act.</param>
    /// <param name="place">Where the sentence puts it.</param>
    /// <param name="home">The country the article is about; null when none leads.</param>
    /// <param name="spokenOf">The only country of which the sentence speaks; null when there are none or several.</param>
    public static CodedAct Complete(CodedAct coded, Place? place, string? home, string? spokenOf)
    {
        // Talks are held anywhere; who is shot at or arrested is so at home.
        var here = place is { Basis: PlaceBasis.Syntax } ? place.Country : null;
        var theatre = IsDeed(coded.Type) ? here ?? home ?? place?.Country : home ?? place?.Country;
        var actors = AtHome(coded.Actors, theatre ?? OnlyCountry(coded.Recipients) ?? spokenOf);
        var recipients = AtHome(coded.Recipients, theatre ?? OnlyCountry(actors) ?? spokenOf);
        if (coded.Type == EventType.Protest) actors = [.. actors.Select(AsPeople)];
        if (coded.Symmetric) return coded with { Actors = actors, Recipients = recipients };
        if (recipients.IsEmpty && coded.Type == EventType.Assault && place is { Country: { } abroad, Basis: PlaceBasis.Syntax } && !actors.Any(a => a.Country == abroad) && actors.Any(a => a.Country is not null))
            recipients = [new Actor { Text = place.Text, Span = place.Span, Name = place.Name, EntityId = "state:" + abroad, Country = abroad, Code = abroad, Certainty = ActorCertainty.Described }];
        if (recipients.IsEmpty && !actors.IsEmpty && coded.Type is EventType.Assault or EventType.Aid or EventType.Cooperate or EventType.Sanction) recipients = [Nobody];
        if (actors.IsEmpty) actors = [Nobody];
        return coded with { Actors = actors, Recipients = recipients };
    }

    /// <summary>Whether a role word stands for somebody at home where it is said to be: not for foreigners passing through, nor for those of whom nothing is known.</summary>
    public static bool IsAtHome(Actor? actor) =>
        actor is { Country: null, Group: null, EntityId: null, Sectors: [var sector, ..] } && sector is not ("UAF" or "REF" or "UNK" or "GOV" or "ELI" or "BUS");

    private static bool IsDeed(EventType type) => type is EventType.Assault or EventType.Coerce or EventType.Protest or EventType.Mobilize or EventType.Retreat or EventType.Aid;

    private static ImmutableArray<Actor> AtHome(ImmutableArray<Actor> sides, string? country)
    {
        if (country is null || !sides.Any(IsAtHome)) return sides;
        return [.. sides.Select(s => IsAtHome(s) ? s with { Country = country, Code = ActorCode.Of(country, null, s.Sectors), Certainty = ActorCertainty.Described } : s)];
    }

    // "Thousands of Georgians marched": the people, not the state.
    private static Actor AsPeople(Actor actor) =>
        actor is { Sectors: [], Country: { } country, Certainty: ActorCertainty.Named } ? actor with { Sectors = ["CVL"], Code = ActorCode.Of(country, null, ["CVL"]) } : actor;

    private static string? OnlyCountry(ImmutableArray<Actor> sides)
    {
        string? only = null;
        foreach (var side in sides)
        {
            if (side.Country is null || (only is not null && only != side.Country)) return null;
            only = side.Country;
        }
        return only;
    }
}
