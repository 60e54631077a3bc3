using Dragoman.Records;
using Dragoman.Storage.Exports;

namespace Dragoman.Cli.Output;

/// <summary>Records as comma-separated values with a header.</summary>
internal sealed class CsvSink : IRecordSink
{
    private readonly CsvRows _rows;

    public CsvSink(Stream output)
    {
        _rows = new CsvRows(output);
        _rows.Write(RecordColumns.Names);
    }

    public void Write(EventRecord record) => _rows.Write(RecordColumns.Of(record));

    public void Dispose() => _rows.Dispose();
}
