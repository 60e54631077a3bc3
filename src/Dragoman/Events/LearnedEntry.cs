using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>Units for acts that the model found and the lexicon does not have: a wide frame, and a code as deep as is known.</summary>
internal static class LearnedEntry
{
    private const string Sides = "subj, poss, by, of, amod > obj, iobj, with, to, against, from, on, for, at";

    private static readonly Frame Plain = Frame.Parse(Sides);
    private static readonly Frame WithContent = Frame.Parse(Sides + "; content to, that, ing, quote");
    private static readonly LexiconEntry[] ByType = [.. Enum.GetValues<EventType>().Select(t => Of("", t, null, Code(t)))];

    /// <summary>The unit of a word whose code is known.</summary>
    public static LexiconEntry Of(string lemma, EventType type, EventMode? mode, string cameo) => new()
    {
        Words = [lemma],
        Type = type,
        Mode = mode,
        Cameo = cameo,
        Frame = type is EventType.Agree or EventType.Request or EventType.Reject or EventType.Threaten ? WithContent : Plain,
        Source = "learned",
        Rule = $"{EnumNames<EventType>.Of(type)} {(lemma.Length == 0 ? "*" : lemma)} (learned)",
    };

    /// <summary>The unit of a word of which only the type is known.</summary>
    public static LexiconEntry General(EventType type) => ByType[(int)type];

    private static string Code(EventType type) => type switch
    {
        EventType.Agree => "030",
        EventType.Consult => "040",
        EventType.Support => "050",
        EventType.Concede => "080",
        EventType.Cooperate => "060",
        EventType.Aid => "070",
        EventType.Retreat => "080",
        EventType.Request => "020",
        EventType.Accuse => "110",
        EventType.Reject => "120",
        EventType.Threaten => "130",
        EventType.Protest => "140",
        EventType.Sanction => "160",
        EventType.Mobilize => "150",
        EventType.Coerce => "170",
        _ => "190",
    };
}
