namespace Dragoman.Cli.Output;

/// <summary>How records are printed.</summary>
internal enum OutputFormat
{
    /// <summary>A table for people.</summary>
    Table,

    /// <summary>One JSON object a line.</summary>
    Jsonl,

    /// <summary>Comma-separated values with a header.</summary>
    Csv,
}
