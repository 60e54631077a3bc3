namespace Dragoman.Storage.Exports;

/// <summary>Writes records in one format. Stateless: what a run counts stands in its <see cref="ExportRun"/>.</summary>
internal interface IExportFormat
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>What a file of it is, in one sentence, for the dataset card.</summary>
    string Description { get; }

    /// <summary>Columns that are always blank, each with the reason.</summary>
    IReadOnlyList<BlankColumn> Blank => [];

    /// <summary>Whether it shows what is planned instead of what was done.</summary>
    bool ShowsPlans => false;

    /// <summary>Writes all records, one after the other; the stream stays open.</summary>
    void Write(IEnumerable<StoredRecord> records, ExportRun run, Stream output);
}
