namespace Dragoman.Knowledge.Petrarch;

/// <summary>A verb pattern as a unit of the lexicon looks for it: particles, at most one condition, and the preposition before the receiving side.</summary>
internal sealed class PatternReading
{
    // Words before a verb that say how it is told, not who does it: a condition on the subject would never hold.
    private static readonly HashSet<string> Tellers = new(StringComparer.Ordinal)
    {
        "SAID", "SAYS", "SAY", "HAS", "HAVE", "HAD", "WOULD", "WILL", "COULD", "CAN", "MAY", "MIGHT", "MUST", "SHOULD", "SHALL", "IS", "ARE", "WAS", "WERE", "BE", "BEEN", "NOT", "NO", "DID", "DOES", "DO", "AND", "OR", "THAT", "IF",
        "THERE", "ALSO", "AGAIN", "NEVER", "BUT",
    };

    /// <summary>The particles and prepositions the verb must have, in small letters.</summary>
    public List<string> Particles { get; } = [];

    /// <summary>What stands before the words of the condition: nothing for the object, else <c>subj:</c> or <c>obl:to</c> and a blank; null without a condition.</summary>
    public string? Where { get; private set; }

    /// <summary>Whether the word behind "to" may be a verb as well as a noun: "vowed to protest", "gave way to protest".</summary>
    public bool MayBeInfinitive => Where == "obl:to " && Noun.Length == 1;

    /// <summary>The noun of the condition: one or two words, or <c>&amp;SYNSET</c>.</summary>
    public string[] Noun { get; private set; } = [];

    /// <summary>The preposition before the receiving side; null when the pattern names none.</summary>
    public string? Recipient { get; private set; }

    /// <summary>Whether the two sides do it together.</summary>
    public bool IsMutual { get; private set; }

    // Whether the receiving side stands before the verb, and no "by" has named the acting one.
    private bool IsInverse { get; set; }

    /// <summary>Why the pattern cannot be carried over; null when it can.</summary>
    public string? Reason { get; private set; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">What stands between the hyphen and the code.</param>
    /// <param name="verbs">All verbs of the dictionary, in capitals.</param>
    public static PatternReading Of(string text, HashSet<string> verbs)
    {
        var reading = new PatternReading();
        var pieces = PatternPiece.Read(text);
        var star = pieces.FindIndex(p => p.Sign == '*');
        if (star < 0 || pieces.FindLastIndex(p => p.Sign == '*') != star)
        {
            reading.Reason = "no verb, or several, in the pattern";
            return reading;
        }
        foreach (var piece in pieces.Take(star)) reading.Before(piece, verbs);
        foreach (var piece in pieces.Skip(star + 1)) reading.After(piece, verbs);
        // Passives are undone before a frame is read: without "by" such a pattern would turn the verb's active uses round as well.
        if (reading.IsInverse) reading.Fail("the receiving side before the verb, without \"by\" and the acting one");
        if (reading is { IsMutual: true, Where: null, Particles.Count: 0 }) reading.Fail("a compound side and nothing else to look for");
        return reading;
    }

    private void Before(PatternPiece piece, HashSet<string> verbs)
    {
        if (piece.Sign is '$' or '^') return;
        if (piece.Sign == '%') IsMutual = true;
        else if (piece.Sign == '+') IsInverse = true;
        else if (piece.Preposition is not null) Fail("a preposition before the verb");
        else if (piece.Words is [var word] && (Tellers.Contains(word) || verbs.Contains(word) || word.EndsWith("LY", StringComparison.Ordinal))) Fail("a word before the verb that is no noun");
        else Condition("subj: ", piece.Words);
    }

    private void After(PatternPiece piece, HashSet<string> verbs)
    {
        if (piece.Sign is '+' or '^') return;
        if (piece.Sign == '%') IsMutual = true;
        else if (piece.Sign == '$') Fail("the acting side behind the verb");
        else if (piece.Preposition is not { } preposition) AfterNoun(piece.Words, verbs);
        else Phrase(preposition.ToLowerInvariant(), piece.Inner);
    }

    private void AfterNoun(string[] words, HashSet<string> verbs)
    {
        if (words is [var word] && (Tellers.Contains(word) || (verbs.Contains(word) && Where is not null))) Fail("a second verb");
        else Condition("", words);
    }

    private void Phrase(string preposition, List<PatternPiece> inner)
    {
        if (inner.Count > 1) Fail("several words behind a preposition");
        else if (inner.Count == 0) Particles.Add(preposition);
        else if (inner[0].Sign is '$' && preposition == "by") IsInverse = false;
        else if (inner[0].Sign is '$') Fail("the acting side behind the verb");
        else if (inner[0].Sign is '^') Particles.Add(preposition);
        else if (inner[0].Sign is '%') IsMutual = true;
        else if (inner[0].Sign is '+') Recipient = preposition;
        else Condition($"obl:{preposition} ", inner[0].Words);
    }

    private void Condition(string where, string[] words)
    {
        if (Where is not null) Fail("two conditions; a unit of the lexicon has one");
        else if (words.Length > Synset.LongestPhrase) Fail("a phrase of more than two words");
        else (Where, Noun) = (where, words);
    }

    private void Fail(string reason) => Reason ??= reason;
}
