namespace Dragoman.Ingestion.Files;

/// <summary>How articles are read from files.</summary>
public sealed record ArticleFilesOptions
{
    /// <summary>Day of publication for articles that carry none; null to leave it unknown.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Which column of a <c>.csv</c> or <c>.tsv</c> file holds what; null when the columns bear our names.</summary>
    public ColumnMapping? Columns { get; init; }

    /// <summary>How dates in columns are written, as in <c>dd/MM/yyyy</c> (.NET's letters); null for ISO 8601.</summary>
    public string? DateFormat { get; init; }

    /// <summary>A line that stands between the articles of a text file; null for the conventions of docs/ingestion.md.</summary>
    public string? Separator { get; init; }

    /// <summary>When the files were received. What is dated more than a day later is a fault. Null when dates are not to be compared with anything.</summary>
    public DateTimeOffset? Received { get; init; }
}
