namespace Dragoman.Knowledge.Rules;

/// <summary>What a record of a user's actor file does to the tables.</summary>
internal enum EntityChangeKind : byte
{
    /// <summary>It is new, or stands in place of the one with its id.</summary>
    Replace,

    /// <summary>It adds to the one with its id.</summary>
    Add,

    /// <summary>It removes the one with its id.</summary>
    Remove,
}
