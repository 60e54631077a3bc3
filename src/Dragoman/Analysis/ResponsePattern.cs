using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>
/// What a later record must be, in the rule table: an act that was performed (<c>ASSAULT</c>), the act of the entry itself (<c>=</c>), the same called off or denied (<c>-=</c>),
/// an outer act about it (<c>REJECT:=</c>), or about not doing it (<c>AGREE:!=</c>).
/// </summary>
internal readonly record struct ResponsePattern(ActPattern Act, bool IsSame, bool IsCalledOff, bool IsAbout)
{
    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">It names no type or mode.</exception>
    public static ResponsePattern Parse(string text)
    {
        if (text == "=") return new ResponsePattern(default, true, false, false);
        if (text == "-=") return new ResponsePattern(default, true, true, false);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return new ResponsePattern(ActPattern.Parse(text), false, false, false);
        var about = text[(colon + 1)..];
        if (about is not ("=" or "!=")) throw new FormatException($"\"{text}\": = or != is expected after the colon");
        return new ResponsePattern(ActPattern.Parse(text[..colon]) with { IsNegated = about[0] == '!' }, false, false, true);
    }

    /// <summary>Whether the record is such a one.</summary>
    public bool Fits(EventRecord record, Undertaking entry, ActMatch acts)
    {
        if (IsAbout)
        {
            if (record.Polarity == Polarity.Negative || record.Type != Act.Type || (Act.Mode is { } mode && mode != record.Mode) || record.Status is EventStatus.Denied or EventStatus.Hypothetical or EventStatus.Historical) return false;
            return record.Act is { } about ? (about.Negated != entry.IsNegated) == Act.IsNegated && acts.IsSame(entry, about.Type, about.Mode, about.Cameo) : !Act.IsNegated && ActMatch.SpeaksOf(entry, record);
        }
        if (IsCalledOff) return (record.Polarity == Polarity.Negative || record.Status == EventStatus.Denied) && acts.IsSame(entry, record.Type, record.Mode, record.Cameo);
        if (record.Polarity == Polarity.Negative || record.Status is not (EventStatus.Happened or EventStatus.Ongoing or EventStatus.Attempted)) return false;
        if (IsSame) return acts.IsSame(entry, record.Type, record.Mode, record.Cameo);
        return Act.Fits(record.Type, record.Mode, Act.IsNegated);
    }
}
