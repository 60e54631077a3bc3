using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Dates;

/// <summary>
/// Finds dates in the text and counts relative ones from the day of publication. Without that day they stay unresolved, with the reason as basis.
/// </summary>
internal sealed class DateResolver : IAnnotator
{
    public Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Tags;

    public Layers Provides => Layers.Dates;

    public void Annotate(Document document)
    {
        // A clock that stands at year 1 or 9999 tells nothing, and counting from it would leave the calendar.
        var published = document.Article.Published is { Year: > 200 and < 9900 } moment ? DateOnly.FromDateTime(moment.DateTime) : (DateOnly?)null;
        var sentences = document.Sentences.Items;
        for (var index = 0; index < sentences.Length; index++)
        {
            var reader = new DateExpression(document, sentences[index].EndToken, published);
            for (var token = sentences[index].FirstToken; token < sentences[index].EndToken;)
            {
                if (reader.At(token) is { } found)
                {
                    document.Dates.Add(new Anchored<EventDate>(found.Date, token, found.End, index));
                    token = found.End;
                }
                else
                {
                    token++;
                }
            }
        }
        document.Dates.Seal();
    }
}
