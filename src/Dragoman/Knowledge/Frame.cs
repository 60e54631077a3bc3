namespace Dragoman.Knowledge;

/// <summary>Where the sides and the content of an act stand around its trigger.</summary>
internal sealed class Frame
{
    /// <summary>Where the actor stands, best first.</summary>
    public required Slot[] Actor { get; init; }

    /// <summary>Where the recipient (or, if mutual, the other side) stands, best first; empty when none is expected.</summary>
    public required Slot[] Recipient { get; init; }

    /// <summary>Where the content act stands, best first; empty for acts without content.</summary>
    public Slot[] Content { get; init; } = [];

    /// <summary>Whether the act is mutual.</summary>
    public required bool Symmetric { get; init; }

    /// <summary>Whether the trigger itself negates its content: warn against, refrain from.</summary>
    public bool NegatesContent { get; init; }

    /// <summary>Reads <c>subj &gt; obj, on; content to, that; polarity neg</c>.</summary>
    /// <exception cref="FormatException">The text does not follow the format; the message says where.</exception>
    public static Frame Parse(string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) throw new FormatException("an empty frame; expected ACTOR SLOTS > RECIPIENT SLOTS or A = B");
        var sign = parts[0].IndexOfAny(['>', '=']);
        if (sign < 0) throw new FormatException($"\"{parts[0]}\": expected ACTOR SLOTS > RECIPIENT SLOTS or A = B");
        Slot[] content = [];
        var negates = false;
        foreach (var part in parts.AsSpan(1))
        {
            if (part.StartsWith("content ", StringComparison.Ordinal)) content = Slots(part["content ".Length..], content: true);
            else if (part == "polarity neg") negates = true;
            else throw new FormatException($"\"{part}\": expected content SLOTS or polarity neg");
        }
        return new Frame
        {
            Actor = Slots(parts[0][..sign], content: false),
            Recipient = Slots(parts[0][(sign + 1)..], content: false),
            Symmetric = parts[0][sign] == '=',
            Content = content,
            NegatesContent = negates,
        };
    }

    private static Slot[] Slots(string list, bool content) =>
        [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(s => s != "-").Select(s => One(s, content))];

    private static Slot One(string word, bool content) => word switch
    {
        "subj" => new(SlotKind.Subject),
        "obj" => new(SlotKind.Object),
        "iobj" => new(SlotKind.IndirectObject),
        "poss" => new(SlotKind.Possessor),
        "amod" => new(SlotKind.Modifier),
        "that" when content => new(SlotKind.FiniteClause),
        "to" when content => new(SlotKind.Infinitive),
        "ing" when content => new(SlotKind.Gerund),
        "quote" when content => new(SlotKind.Quote),
        _ when word.StartsWith("obj.", StringComparison.Ordinal) => new(SlotKind.ObjectPreposition, word[4..]),
        _ when word.All(char.IsAsciiLetterLower) => new(SlotKind.Preposition, word),
        _ => throw new FormatException($"\"{word}\" is no slot; expected subj, obj, iobj, poss, amod, obj.PREPOSITION or a preposition"),
    };
}
