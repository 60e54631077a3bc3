using System.Globalization;

namespace Dragoman.Storage.Exports;

/// <summary>Numbers for formats that take no text as an id.</summary>
internal static class ExportIds
{
    /// <summary>A positive number of 63 bits from an id of ours: the same on every machine and after every later coding.</summary>
    public static long Of(string id) => long.Parse(StableHash.Of(id).AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) & long.MaxValue;

    /// <summary>The number of one pair of a record.</summary>
    public static long Of(string recordId, int pair) => pair == 0 && Imported(recordId) is { } number ? number : Of(string.Create(CultureInfo.InvariantCulture, $"{recordId}/{pair}"));

    // A record of another data set keeps its number.
    private static long? Imported(string recordId) =>
        recordId.StartsWith("gdelt:", StringComparison.Ordinal) && long.TryParse(recordId.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
