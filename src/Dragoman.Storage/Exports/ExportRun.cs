namespace Dragoman.Storage.Exports;

/// <summary>One export under way: what a format may ask, and where it counts.</summary>
/// <param name="Options">What is wanted.</param>
/// <param name="Codes">Codes and names of other data sets.</param>
/// <param name="Counts">What has been written and left out so far.</param>
/// <param name="ArticlesRead">Articles read by month, for panels; asked for only when needed.</param>
/// <param name="Stop">Ends the export; nothing of it stays.</param>
internal sealed record ExportRun(ExportOptions Options, ExportCodes Codes, ExportCounts Counts, Func<IReadOnlyList<MonthCount>> ArticlesRead, CancellationToken Stop);
