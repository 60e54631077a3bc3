using Dragoman.Documents;

namespace Dragoman.Tokenization;

/// <summary>The way through a document token by token, with what the model wants to know about the sentence and the paragraph so far.</summary>
internal struct BoundaryWalk
{
    /// <summary>A walk that stands before the first token.</summary>
    public BoundaryWalk(Document document)
    {
        Document = document;
        StartSentence(0);
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>First token of the sentence.</summary>
    public int SentenceFirst { get; private set; }

    /// <summary>First token of the paragraph.</summary>
    public int ParagraphFirst { get; private set; }

    /// <summary>Token after the paragraph.</summary>
    public int ParagraphEnd { get; private set; }

    /// <summary>Whether the paragraph ends with a mark, as prose does.</summary>
    public bool IsMarked { get; private set; }

    /// <summary>Words in small letters in the sentence so far.</summary>
    public int SmallWords { get; private set; }

    /// <summary>Brackets open in the sentence so far.</summary>
    public int Brackets { get; private set; }

    /// <summary>Whether a quote is open in the sentence so far.</summary>
    public bool InQuote { get; private set; }

    /// <summary>Says that a sentence begins at the token.</summary>
    public void StartSentence(int token)
    {
        SentenceFirst = token;
        (SmallWords, Brackets, InQuote) = (0, 0, false);
        if (token < ParagraphEnd) return;
        ParagraphFirst = token;
        var end = token;
        while (end < Document.Tokens.Count && !EndsParagraph(end)) end++;
        ParagraphEnd = end + 1;
        if (end < Document.Tokens.Count) IsMarked = BoundaryRules.IsMark(Document.Word(BoundaryRules.MarkBefore(Document, end)));
    }

    /// <summary>Takes the next token into the sentence.</summary>
    public void Take(int token)
    {
        var word = Document.Word(token);
        if (char.IsLower(word[0])) SmallWords++;
        else if (word is "(" or "[") Brackets++;
        else if (word is ")" or "]") Brackets = Math.Max(0, Brackets - 1);
        else if (word is "\"") InQuote = !InQuote;
        else if (word is "“" or "``") InQuote = true;
        else if (word is "”" or "''") InQuote = false;
    }

    /// <summary>Whether a sentence may end after the token: not between small words, and not before what closes.</summary>
    public readonly bool IsCandidate(int token)
    {
        if (char.IsLower(Document.Word(token + 1)[0]) && char.IsLetter(Document.Word(token)[^1])) return false;
        return !Document.Tokens[token + 1].Joined && !BoundaryRules.IsBeforeClosing(Document, token);
    }

    private readonly bool EndsParagraph(int token)
    {
        if (token + 1 == Document.Tokens.Count) return true;
        var gap = BoundaryRules.Between(Document, token);
        return gap.Length > 1 && (gap.Count('\n') >= 2 || gap.Contains('\u2029'));
    }
}
