using System.Collections.Immutable;

namespace Dragoman;

/// <summary>A folder of a user's own rules that cannot be used. Stops the start: nothing is coded with half of somebody's rules.</summary>
public sealed class RulesException : Exception
{
    /// <summary>What is wrong with the folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="faults">Each with file, line, rule and what to do.</param>
    public RulesException(string folder, IEnumerable<string> faults)
        : this(folder, [.. faults])
    {
    }

    private RulesException(string folder, ImmutableArray<string> faults)
        : base($"the rules of {folder} cannot be used; mend {(faults.Length == 1 ? "this fault" : $"these {faults.Length} faults")} (docs/writing-rules.md has the formats):\n  {string.Join("\n  ", faults)}")
        => Faults = faults;

    /// <summary>All faults found, in the order of the files.</summary>
    public ImmutableArray<string> Faults { get; }
}
