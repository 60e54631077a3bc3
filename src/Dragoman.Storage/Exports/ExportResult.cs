namespace Dragoman.Storage.Exports;

/// <summary>What was written.</summary>
/// <param name="Matched">Records that fit the filter.</param>
/// <param name="Exported">Those of them that the file holds.</param>
/// <param name="Rows">Rows, lines or features of the file.</param>
/// <param name="LeftOut">Number of records left out, by reason.</param>
public sealed record ExportResult(long Matched, long Exported, long Rows, IReadOnlyDictionary<string, long> LeftOut);
