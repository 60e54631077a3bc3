using Dragoman.Records;

namespace Dragoman.Knowledge.Petrarch;

/// <summary>The code of a verb or pattern as the first column of a lexicon line.</summary>
/// <param name="Column"><c>TYPE/mode CODE</c>, or <c>NONE</c>.</param>
/// <param name="Type">The type; meaningless for <c>NONE</c>.</param>
/// <param name="IsMutual">Whether both sides do the same to each other.</param>
/// <param name="IsInverse">Whether who stands as the subject is acted upon.</param>
/// <param name="Lost">The second code of a pair, which says the same from the other side; null when there is none.</param>
internal sealed record VerbCode(string Column, EventType Type, bool IsMutual, bool IsInverse, string? Lost)
{
    private const string Nothing = "---";

    /// <summary>Whether it says that the words are no event.</summary>
    public bool IsNone => Column == "NONE";

    /// <summary>Reads <c>042</c>, <c>042:043</c>, <c>:110</c> or <c>---</c>; null and why not.</summary>
    public static (VerbCode? Code, string? Reason) Read(string text, Ontology ontology)
    {
        if (text.Contains(Nothing, StringComparison.Ordinal) && text.Trim(':', '-').Length == 0) return (new VerbCode("NONE", default, false, false, null), null);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (active, passive) = colon < 0 ? (text, null) : (text[..colon].Trim(), text[(colon + 1)..].Trim());
        var code = active.Length > 0 ? active : passive!; // A text without a colon is the active code.
        if (code is Nothing or "") return (null, "a code on the passive side only, beside none on the active one");
        if (!ontology.Cameo.TryGetValue(code, out var known)) return (null, "no code of CAMEO 1.1b3");
        if (known.Plover is not { } plover) return (null, "a statement, which is no act in PLOVER 2.0");
        var type = EnumNames<EventType>.Of(plover.Type) + (plover.Mode is { } mode ? "/" + EnumNames<EventMode>.Of(mode) : "");
        var isMutual = passive is not null && active == passive;
        return (new VerbCode($"{type} {code}", plover.Type, isMutual, active.Length == 0, passive is { Length: > 0 } && active.Length > 0 && !isMutual ? passive : null), null);
    }

    /// <summary>The frame of a unit with this code.</summary>
    /// <param name="to">The preposition before the receiving side, if the pattern names one.</param>
    public string Frame(string? to)
    {
        if (IsNone) return "";
        var others = to ?? "obj, iobj, with, to, against, from, on, for, at, over, into, of, in";
        if (IsMutual) return $"subj = {(to is null ? "obj, with, and" : to)}";
        var sides = IsInverse ? $"{(to is null ? "obj, by, from" : to)} > subj" : $"subj > {others}";
        return Type is EventType.Agree or EventType.Request or EventType.Reject or EventType.Threaten or EventType.Concede ? sides + "; content to, that, ing" : sides;
    }
}
