namespace Dragoman.Documents;

/// <summary>What the words of a mention are.</summary>
public enum MentionKind : byte
{
    /// <summary>A proper name: Israel, Benny Gantz, NATO.</summary>
    Name,

    /// <summary>A demonym used as adjective or noun: Israeli, Israelis.</summary>
    Demonym,

    /// <summary>A description by role: the defence minister, rebels.</summary>
    Role,

    /// <summary>A pronoun.</summary>
    Pronoun,
}
