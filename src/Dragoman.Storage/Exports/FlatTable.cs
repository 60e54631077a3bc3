using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>Records as rows of cells.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Cells">The cells of a record, in the same order.</param>
public sealed record FlatTable(IReadOnlyList<string> Columns, Func<EventRecord, IReadOnlyList<string>> Cells);
