using Dragoman.Documents;

namespace Dragoman.Knowledge;

/// <summary>The words of a mention that are somebody's own name, and what counts as a shorter form of it.</summary>
internal static class NameWords
{
    /// <summary>The first token of the name in a mention; its end when the mention holds none: "Kenyan Trade Minister | Wafula Barasa".</summary>
    public static int Start(Document document, Mention mention, ActorTables tables)
    {
        if (mention.Kind is not (MentionKind.Name or MentionKind.Role)) return mention.EndToken;
        if (mention.Role == 0) return mention.Kind == MentionKind.Name ? mention.FirstToken : mention.EndToken;
        var phrase = tables.Roles[tables.RoleNames.Readings(mention.Role)[0].Target].Phrase.AsSpan();
        var last = phrase[(phrase.LastIndexOfAny(' ', '-') + 1)..];
        for (var token = mention.FirstToken; token < mention.EndToken; token++)
        {
            var word = document.Word(token);
            if (!word.EndsWith(last, StringComparison.OrdinalIgnoreCase) && !(word is [.., '.'] && word[..^1].EndsWith(last, StringComparison.OrdinalIgnoreCase))) continue;
            return token + 1 < mention.EndToken && char.IsUpper(document.Word(token + 1)[0]) ? token + 1 : mention.EndToken;
        }
        return mention.EndToken;
    }

    /// <summary>Whether a run of words is the name again or a short form of it: its last words, or its first word alone.</summary>
    public static bool Repeats(Document document, int nameFirst, int nameEnd, int first, int end)
    {
        var length = end - first;
        if (length <= 0 || length > nameEnd - nameFirst) return false;
        return AreEqual(document, nameEnd - length, first, length) || (length == 1 && AreEqual(document, nameFirst, first, 1));
    }

    /// <summary>Whether the word is a title before a name that says nothing of an office.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => word is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms." or "Miss" or "Dr" or "Dr." or "Sir" or "Lord" or "Lady" or "Sheikh" or "Sheik";

    private static bool AreEqual(Document document, int left, int right, int length)
    {
        for (var i = 0; i < length; i++) if (!document.Word(left + i).SequenceEqual(document.Word(right + i))) return false;
        return true;
    }
}
