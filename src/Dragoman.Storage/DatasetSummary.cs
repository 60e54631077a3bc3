namespace Dragoman.Storage;

/// <summary>What was imported from another data set.</summary>
/// <param name="Name">The data set.</param>
/// <param name="Records">Its records.</param>
/// <param name="Mentions">Mentions of them.</param>
/// <param name="FirstDay">First day of an event, as in 2022-02-24; null when none has one.</param>
/// <param name="LastDay">Last day of an event.</param>
public sealed record DatasetSummary(string Name, long Records, long Mentions, string? FirstDay, string? LastDay);
