using Dragoman.Documents;
using Dragoman.Knowledge;

namespace Dragoman.Entities;

/// <summary>
/// Gives a role that stands once for several bodies to each of them: "the presidents of Angola and Namibia", "the Dutch and Greek prime ministers",
/// "Kenyan and Ugandan troops".
/// </summary>
internal static class SharedRoles
{
    /// <summary>Rewrites the mentions found so far.</summary>
    public static void Spread(Document document, ActorTables tables)
    {
        var mentions = document.Mentions.Writable;
        for (var i = 1; i < mentions.Length; i++) if (IsRoleOfBody(document, mentions[i - 1]) && AfterRole(document, mentions[i - 1]) && IsBody(mentions[i], tables) && AreJoined(document, mentions[i - 1], mentions[i])) Give(ref mentions[i], mentions[i - 1]);
        for (var i = mentions.Length - 2; i >= 0; i--) if (IsRoleOfBody(document, mentions[i + 1]) && !AfterRole(document, mentions[i + 1]) && IsBody(mentions[i], tables) && AreJoined(document, mentions[i], mentions[i + 1])) Give(ref mentions[i], mentions[i + 1]);
    }

    // A plural role with its body, and no person's name.
    private static bool IsRoleOfBody(Document document, Mention mention)
    {
        if (mention is not { Role: > 0, Affiliation: > 0, Name: 0 }) return false;
        for (var token = mention.FirstToken; token < mention.EndToken; token++) if (document.Tags[token].Xpos is Xpos.Nns or Xpos.Nnps) return true;
        return false;
    }

    // "presidents of Angola": the body follows; what is joined to it follows too.
    private static bool AfterRole(Document document, Mention mention) => document.Tags[mention.EndToken - 1].Xpos is not (Xpos.Nns or Xpos.Nnps);

    private static bool IsBody(Mention mention, ActorTables tables)
    {
        if (mention is not { Name: > 0, Role: 0 }) return false;
        foreach (var reading in tables.Names.Readings(mention.Name)) if (tables.Entities[reading.Target].Kind != EntityKind.Person && reading.Use is NameUse.Name or NameUse.Demonym) return true;
        return false;
    }

    private static bool AreJoined(Document document, Mention left, Mention right)
    {
        if (left.Sentence != right.Sentence || right.FirstToken == left.EndToken || right.FirstToken - left.EndToken > 3) return false;
        for (var token = left.EndToken; token < right.FirstToken; token++)
            if (document.Word(token) is not ("," or "and" or "&" or "the" or "of")) return false;
        return true;
    }

    private static void Give(ref Mention body, Mention role) => body = body with { Kind = MentionKind.Role, Name = 0, Role = role.Role, Affiliation = body.Name };
}
