using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Dates;

/// <summary>
/// Finds dates in the text and counts relative ones from the day of publication. Without that day they stay unresolved, with the reason as basis.
/// </summary>
internal sealed class DateResolver : IAnnotator
{
    public Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Lemmas | Layers.Arcs;

    public Layers Provides => Layers.Dates;

    public void Annotate(Document document)
    {
        // A clock that stands at year 1 or 9999 tells nothing, and counting from it would leave the calendar.
        var published = document.Article.Published is { Year: > 250 and < 9700 } moment ? DateOnly.FromDateTime(moment.DateTime) : (DateOnly?)null;
        var sentences = document.Sentences.Items;
        Period? last = null;
        for (var index = 0; index < sentences.Length; index++)
        {
            var sentence = sentences[index];
            for (var token = sentence.FirstToken; token < sentence.EndToken;)
            {
                var found = new DateGrammar(document, sentence.FirstToken, sentence.EndToken, published, last).At(token);
                if (found is { Period: { } period, End: var end })
                {
                    document.Dates.Add(new Anchored<EventDate>(Of(period, document, token, end), token, end, index));
                    last = period;
                }
                token = Math.Max(token + 1, found?.End ?? 0);
            }
        }
        document.Dates.Seal();
    }

    private static EventDate Of(Period period, Document document, int token, int end) => new()
    {
        Start = period.IsResolved ? period.First : null,
        End = period.IsResolved ? period.Last : null,
        Precision = period.Precision,
        Basis = period.Basis,
        Text = document.SpanOf(token, end).In(document.Text).ToString(),
    };
}
