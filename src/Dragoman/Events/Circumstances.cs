using System.Collections.Immutable;
using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>Ties dates, places and quantities to the act they belong to: what depends on its clause first, then what its sentence has to itself.</summary>
internal readonly ref struct Circumstances(Document document, Act act)
{
    /// <summary>When: the date in the clause, else the only one of the sentence, else the day of publication.</summary>
    public EventDate? Date
    {
        get
        {
            if (Nearest(document.Dates.Items, deadline: false) is { } found) return found;
            return document.Article.Published is { } published
                ? new EventDate { Start = Day(published), End = Day(published), Precision = DatePrecision.Day, Basis = DateBasis.Published }
                : null;
        }
    }

    /// <summary>The day by which: a date after "by", "until" or "before" in the clause of an outer act.</summary>
    public EventDate? Deadline => act.Type is EventType.Request or EventType.Threaten or EventType.Agree or EventType.Concede ? Nearest(document.Dates.Items, deadline: true) : null;

    /// <summary>Where: the nearest place of the sentence, else the dateline's.</summary>
    public Place? Place => new EventPlace(document, act).Any;

    /// <summary>Where, as the sentence itself says it.</summary>
    public Place? PlaceInSentence => new EventPlace(document, act).OfSentence;

    /// <summary>How many: the quantities below the clause of the act.</summary>
    public ImmutableArray<Quantity> Quantities
    {
        get
        {
            ImmutableArray<Quantity>.Builder? found = null;
            foreach (var quantity in document.Quantities.Items)
                if (quantity.Sentence == act.Sentence && document.Tree.IsBelow(quantity.FirstToken, act.Clause)) (found ??= ImmutableArray.CreateBuilder<Quantity>()).Add(quantity.Value);
            return found?.ToImmutable() ?? [];
        }
    }

    private static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.DateTime);

    private EventDate? Nearest(ReadOnlySpan<Anchored<EventDate>> dates, bool deadline)
    {
        EventDate? only = null;
        var count = 0;
        foreach (var date in dates)
        {
            if (date.Sentence != act.Sentence || IsDeadline(date.FirstToken) != deadline) continue;
            if (document.Tree.IsBelow(date.FirstToken, act.Clause)) return date.Value;
            only = date.Value;
            count++;
        }
        return count == 1 ? only : null;
    }

    private bool IsDeadline(int token) => token > 0 && document.Word(token - 1) is "by" or "until" or "before" or "By" or "Until" or "Before";
}
