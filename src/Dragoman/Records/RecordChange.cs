namespace Dragoman.Records;

/// <summary>One record that two versions code differently.</summary>
/// <param name="Before">The earlier coding.</param>
/// <param name="After">The later coding.</param>
/// <param name="Fields">Names of the fields that differ, with both values as JSON.</param>
public sealed record RecordChange(EventRecord Before, EventRecord After, IReadOnlyList<(string Field, string Before, string After)> Fields);
