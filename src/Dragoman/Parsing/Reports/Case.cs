using Dragoman.Documents;

namespace Dragoman.Parsing.Reports;

/// <summary>First letters of words that came to the beginning of a sentence, or from there.</summary>
internal static class Case
{
    /// <summary>A capital.</summary>
    public static void Raise(DraftWord word) => word.Write(char.ToUpperInvariant(word.Word.Form[0]) + word.Word.Form[1..]);

    /// <summary>A small letter, but for names and "I".</summary>
    public static void Lower(DraftWord word)
    {
        var form = word.Word.Form;
        if (word.Word.Tag.Upos != Upos.Propn && form != "I") word.Write(char.ToLowerInvariant(form[0]) + form[1..]);
    }
}
