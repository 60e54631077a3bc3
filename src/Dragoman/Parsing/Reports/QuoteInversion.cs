using Dragoman.Documents;
using Dragoman.Documents.Conllu;

namespace Dragoman.Parsing.Reports;

/// <summary>
/// Makes "…, X said" and "“…,” said X" from training sentences of the shape "X said that …". News puts what was said first, treebanks of web text
/// seldom do; the tree stays the same, only the order changes.
/// </summary>
internal static class QuoteInversion
{
    /// <summary>The sentence turned round, with its tags; null when it has not the right shape.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tags">Its predicted tags.</param>
    /// <param name="variant">Any number; decides on quotes and on the order of subject and verb.</param>
    public static (ConlluSentence Sentence, TokenTag[] Tags)? Turn(ConlluSentence sentence, TokenTag[] tags, int variant) =>
        Report.Of(sentence, tags) is { } report ? DraftWord.Assemble(Turn(report, variant)) : null;

    /// <summary>The words of a report in the new order, with new marks.</summary>
    public static List<DraftWord> Turn(Report report, int variant)
    {
        var (quoted, swapped, curly) = (variant % 2 == 1, variant / 2 % 2 == 1, variant / 4 % 2 == 1);
        var words = new List<DraftWord>();
        if (quoted) words.Add(DraftWord.Mark(curly ? "“" : "\"", Xpos.OpenQuote, report.Content));
        words.AddRange(report.Said);
        words.Add(DraftWord.Mark(",", Xpos.Comma, report.Verb));
        if (quoted) words.Add(DraftWord.Mark(curly ? "”" : "\"", Xpos.CloseQuote, report.Content));
        words.AddRange(swapped && report.Subject.Word.Tag.Upos != Upos.Pron ? [report.Verb, .. report.Who, .. report.Rest.Where(w => w != report.Verb)] : report.Frame);
        words.Add(DraftWord.Mark(".", Xpos.Period, report.Verb));
        Case.Raise(report.Said[0]);
        if (report.Frame[0] == report.Words[0]) Case.Lower(report.Words[0]);
        return words;
    }
}
