
namespace Dragoman.Cli.Output;

/// <summary>Makes the sink for a format: a table when a person looks on, JSON Lines in a pipe, unless told otherwise.</summary>
internal static class RecordSinks
{
    public static IRecordSink Create(OutputFormat? format, Stream output) => (format ?? Default()) switch
    {
        OutputFormat.Jsonl => new JsonLinesSink(output),
        OutputFormat.Csv => new CsvSink(output),
        _ => new TableSink(Terminal.Open()),
    };

    /// <summary>What is printed when nobody says.</summary>
    public static OutputFormat Default() => Console.IsOutputRedirected ? OutputFormat.Jsonl : OutputFormat.Table;
}
