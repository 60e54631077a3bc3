using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Quantities;

/// <summary>Reads numbers of people, arms and money with what is counted: "at least 40 people were killed", "some 100,000 troops", "$2bn".</summary>
internal sealed class QuantityReader : IAnnotator
{
    public Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Lemmas | Layers.Arcs | Layers.Dates;

    public Layers Provides => Layers.Quantities;

    public void Annotate(Document document)
    {
        var sentences = document.Sentences.Items;
        var date = 0;
        for (var index = 0; index < sentences.Length; index++)
        {
            var (first, end) = (sentences[index].FirstToken, sentences[index].EndToken);
            for (var token = first; token < end;)
            {
                // The numbers of a date count nothing.
                while (date < document.Dates.Count && document.Dates[date].EndToken <= token) date++;
                if (date < document.Dates.Count && document.Dates[date].FirstToken <= token)
                {
                    token = document.Dates[date].EndToken;
                    continue;
                }
                token = Math.Max(token + 1, Read(document, token, first, end, index));
            }
        }
        document.Quantities.Seal();
    }

    // The token after the number, or the same token when none begins here.
    private static int Read(Document document, int token, int first, int end, int sentence)
    {
        if (new NumberReader(document, first, end).At(token) is not { } number) return token;
        if (Money(document, number, first, end) is { } money)
        {
            Add(document, number, QuantityKind.Money, money.Unit, Math.Min(number.First, money.First), money.End, sentence);
            return money.End;
        }
        if (new QuantityContext(document, first, end).Of(number) is { } counted && !(number is { Low: 1, High: 1 } && document.Word(number.End < end ? number.End : token) is "of"))
            Add(document, number, counted.Kind, null, number.First, counted.Last + 1, sentence);
        return number.End;
    }

    private static void Add(Document document, NumberReading number, QuantityKind kind, string? unit, int first, int end, int sentence)
    {
        var span = document.SpanOf(first, end);
        var quantity = new Quantity
        {
            Kind = kind,
            Low = number.Low,
            High = number.High,
            Unit = unit,
            Approximate = number.Approximate,
            Text = span.In(document.Text).ToString(),
            Span = span,
        };
        document.Quantities.Add(new Anchored<Quantity>(quantity, first, end, sentence));
    }

    // "$2 billion", "400 million Canadian dollars", "hundreds of millions of euros".
    private static (string? Unit, int First, int End)? Money(Document document, NumberReading number, int first, int end)
    {
        if (number.Number > first && Currencies.OfSign(document.Word(number.Number - 1)) is { } sign) return (sign, number.Number - 1, number.End);
        if (number.End < end && Currencies.OfSign(document.Word(number.End)) is { } after) return (after, number.First, number.End + 1);
        for (var token = number.End; token < Math.Min(end, number.End + 3); token++)
        {
            if (Currencies.IsName(document.Lemmas[token])) return document.Tags[token].Upos is Upos.Verb or Upos.Adj && document.Lemmas[token] is "won" or "win" or "real" ? null : (Currencies.OfName(document, token, first, end), number.First, token + 1);
            if (document.Tags[token].Upos is not (Upos.Adj or Upos.Propn) && document.Word(token) is not "of") break;
        }
        return null;
    }
}
