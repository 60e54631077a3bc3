using Dragoman.Documents;

namespace Dragoman.Events;

/// <summary>
/// What a network is told of a mention beside an act, apart from the words: type of the act, what the frame of the unit says, how far and on which side it stands, its
/// relation, and how the tree connects the two.
/// </summary>
internal static class SideSigns
{
    /// <summary>Signs per mention.</summary>
    public const int Count = 5;

    /// <summary>Rows of the table that holds all of them.</summary>
    public const int Rows = Types + Fits + Distances + Relations + Ways;

    private const int Types = 32;
    private const int Fits = 32;
    private const int Distances = 16;
    private const int Relations = 128;
    private const int Ways = 32;
    private const int Longest = 7;

    /// <summary>Writes the rows of a mention.</summary>
    public static void Fill(Document document, ActDraft draft, int mention, Span<int> rows)
    {
        var whom = document.Mentions[mention];
        rows[0] = (int)draft.Type;
        rows[1] = Types + Fit(draft, mention);
        rows[2] = Types + Fits + Distance(whom.Head - draft.Trigger);
        rows[3] = Types + Fits + Distances + (int)document.Tree.Relation(whom.Head);
        rows[4] = Types + Fits + Distances + Relations + Way(document, draft.Trigger, whom.Head);
    }

    /// <summary>What the frame says of the mention, and whether it has found anybody: bits for actor, recipient, mutual, some actor, some recipient.</summary>
    public static int Fit(ActDraft draft, int mention) =>
        (draft.Actors.Contains(mention) ? 1 : 0) + (draft.Recipients.Contains(mention) ? 2 : 0) + (draft.Symmetric ? 4 : 0) + (draft.Actors.Count > 0 ? 8 : 0) + (draft.Recipients.Count > 0 ? 16 : 0);

    private static int Distance(int words)
    {
        var size = Math.Abs(words) switch { <= 1 => 0, 2 => 1, 3 => 2, <= 5 => 3, <= 8 => 4, <= 12 => 5, <= 20 => 6, _ => 7 };
        return words < 0 ? size : 8 + size;
    }

    // How many steps up from the mention and down to the trigger, as far as they are few.
    private static int Way(Document document, int trigger, int mention)
    {
        var up = 0;
        for (var token = mention; token >= 0 && up <= 3; token = document.Tree.Head(token), up++)
        {
            var down = 0;
            for (var other = trigger; other >= 0 && down <= Longest; other = document.Tree.Head(other), down++)
                if (other == token) return (up * (Longest + 1)) + down;
        }
        return Longest;
    }
}
