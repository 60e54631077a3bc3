using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Actors;

/// <summary>
/// Finds whom a name means that refers back inside the article: a surname after the full name, an abbreviation after what it abbreviates, a name with its
/// apposition. A name that two people of the article share is left open.
/// </summary>
internal sealed class NameReference(ActorTables tables)
{
    // Far beyond the length of a report; keeps lists of names from costing the square of their length.
    private const int FarthestBack = 400;

    /// <summary>The mention a name refers back to; −1 when there is none or more than one.</summary>
    public int Antecedent(Document document, ReadOnlySpan<Actor?> actors, int index)
    {
        var mentions = document.Mentions.Items;
        var mention = mentions[index];
        if (mention.Affiliation > 0 || mention.Kind is not (MentionKind.Name or MentionKind.Role)) return -1;
        var end = mention.EndToken;
        var first = NameWords.Start(document, mention, tables);
        while (first < end && NameWords.IsTitle(document.Word(first))) first++;
        if (first == end) return -1;
        if (mention.Name == 0 && Abbreviated(document, index) is >= 0 and var body) return body;
        if (mention.Name > 0 && !IsSurname(mention.Name)) return -1;
        var found = -1;
        for (var i = index - 1; i >= Math.Max(0, index - FarthestBack); i--)
        {
            if (mentions[i].Kind is MentionKind.Demonym or MentionKind.Pronoun) continue;
            var start = NameWords.Start(document, mentions[i], tables);
            if (start == mentions[i].EndToken || (mention.Name > 0 && actors[i] is not { Country: not null })) continue;
            if (!NameWords.Repeats(document, start, mentions[i].EndToken, first, end)) continue;
            if (found >= 0 && !IsSame(document, actors, i, found, first, end)) return -1;
            // The latest mention may itself be short; its actor is that of the full one.
            if (found < 0) found = i;
        }
        return found;
    }

    /// <summary>The mention that stands in apposition to a name or has it as its apposition: "Lucan Mbeyo, Zambia's foreign minister"; −1 when there is none that is known.</summary>
    public int Apposed(Document document, ReadOnlySpan<Actor?> actors, int index)
    {
        var mentions = document.Mentions.Items;
        for (var other = Math.Max(0, index - 1); other <= Math.Min(index + 2, mentions.Length - 1); other++)
            if (other != index && actors[other] is { Country: not null } or { Group: not null } && mentions[other].Sentence == mentions[index].Sentence && (IsApposed(document, mentions[index], mentions[other], actors[other]) || IsApposed(document, mentions[other], mentions[index], actors[other]))) return other;
        return -1;
    }

    // One of the two is a name, and nothing but a comma, a bracketed abbreviation and an article stand between: no list, no relative clause. A state has no role.
    private bool IsApposed(Document document, Mention mention, Mention to, Actor? known)
    {
        var head = document.Tree.Head(mention.Head);
        if (document.Tree.Relation(mention.Head) != DepRel.Appos || head < to.FirstToken || head >= to.EndToken) return false;
        var (left, right) = mention.FirstToken < to.FirstToken ? (mention, to) : (to, mention);
        if (right.EndToken < document.Tokens.Count && document.Word(right.EndToken) is "and" or "or") return false;
        for (var token = left.EndToken; token < right.FirstToken; token++) if (document.Tags[token].Upos is Upos.Verb or Upos.Pron or Upos.Cconj or Upos.Aux) return false;
        if (known?.EntityId?.StartsWith("state:", StringComparison.Ordinal) == true) return false;
        return HasName(document, left) || HasName(document, right);
    }

    private bool HasName(Document document, Mention mention) => mention.Name > 0 || NameWords.Start(document, mention, tables) < mention.EndToken;

    // "the Desert Dawn Front (DDF)": what ends right before the bracket.
    private static int Abbreviated(Document document, int index)
    {
        var mention = document.Mentions[index];
        if (index == 0 || mention.FirstToken == 0 || document.Mentions[index - 1].EndToken != mention.FirstToken - 1) return -1;
        return document.Word(mention.FirstToken - 1) is "(" && mention.EndToken < document.Tokens.Count && document.Word(mention.EndToken) is ")" ? index - 1 : -1;
    }

    // Two earlier mentions are of one person when one is a short form of the other, or both are known as the same.
    private bool IsSame(Document document, ReadOnlySpan<Actor?> actors, int earlier, int later, int first, int end)
    {
        if (actors[earlier] is { EntityId: { } id } && actors[later]?.EntityId == id) return true;
        var mentions = document.Mentions.Items;
        int from = NameWords.Start(document, mentions[earlier], tables), to = mentions[earlier].EndToken;
        int laterFrom = NameWords.Start(document, mentions[later], tables), laterTo = mentions[later].EndToken;
        while (laterFrom < laterTo && NameWords.IsTitle(document.Word(laterFrom))) laterFrom++;
        if (laterTo - laterFrom > to - from) return NameWords.Repeats(document, laterFrom, laterTo, from, to);
        return NameWords.Repeats(document, from, to, laterFrom, laterTo);
    }

    private bool IsSurname(int node)
    {
        foreach (var reading in tables.Names.Readings(node)) if (reading.Use != NameUse.Surname) return false;
        return true;
    }
}
