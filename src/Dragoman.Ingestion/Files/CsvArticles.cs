using System.Globalization;
using System.Text;
using CsvHelper;
using Dragoman.Ingestion.Web;

namespace Dragoman.Ingestion.Files;

/// <summary>Articles in the rows of a table (RFC 4180, but comma, semicolon, tab or bar), the first row naming the columns. UTF-8, UTF-16 with its mark, or Windows-1252.</summary>
internal static class CsvArticles
{
    private const int LongestRow = ArticleFiles.MaxArticleLength * 3;

    private static readonly Encoding Lenient = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Windows1252Fallback());

    public static IEnumerable<ArticleInput> Read(string source, Stream stream, ArticleFilesOptions options)
    {
        var bad = new Queue<CsvMalformedRecord>();
        using var text = new StreamReader(stream, Lenient, detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);
        using var rows = CsvReader.Create(text, Options(bad), leaveOpen: true);
        var isMore = TryRead(rows, out var fault);
        string[] header = fault is null ? [.. rows.Headers] : [];
        if (fault is null && header.All(string.IsNullOrWhiteSpace)) fault = "the file is empty";
        var places = new int[ColumnMapping.Fields.Count];
        if (fault is null) places = (options.Columns ?? ColumnMapping.OwnNames).Locate(header, out fault);
        if (fault is not null)
        {
            yield return ArticleInput.OfFaultySource(source, fault);
            yield break;
        }
        for (; isMore || bad.Count > 0; isMore = TryRead(rows, out fault))
        {
            while (bad.TryDequeue(out var row)) yield return new ArticleInput(source, (int)row.LineNumber, null, Describe(row, header.Length));
            if (isMore && !IsBlank(rows.Current)) yield return Fields(rows.Current, places).ToInput(source, (int)rows.LineNumber, options);
        }
        if (fault is not null) yield return new ArticleInput(source, (int)rows.LineNumber, null, fault);
    }

    private static bool TryRead(CsvReader rows, out string? fault)
    {
        fault = null;
        try
        {
            return rows.Read();
        }
        catch (CsvFormatException damaged)
        {
            fault = string.Create(CultureInfo.InvariantCulture, $"the file breaks off here: a row of more than {LongestRow:N0} bytes, or no table at all ({damaged.Message}); is a quotation mark opened and never closed?");
            return false;
        }
    }

    private static CsvReaderOptions Options(Queue<CsvMalformedRecord> bad) => new()
    {
        MaxRecordSize = LongestRow,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Skip,
        FieldCountMismatch = CsvFieldCountHandling.Skip,
        OnMalformedRecord = bad.Enqueue,
    };

    private static string Describe(CsvMalformedRecord row, int columns) => row.Reason switch
    {
        CsvMalformedReason.FieldCountMismatch => $"not the {columns} columns that the first line names; is a field with commas or line breaks left unquoted?",
        CsvMalformedReason.UnterminatedQuote => "a quotation mark is opened and never closed",
        _ => $"misplaced quotation mark ({row.Reason}); a field with quotation marks is written in quotation marks, those inside it doubled",
    };

    private static bool IsBlank(CsvRow row)
    {
        for (var i = 0; i < row.FieldCount; i++)
            if (!row.GetSpan(i).Trim(" \t"u8).IsEmpty) return false;
        return true;
    }

    private static ArticleFields Fields(CsvRow row, int[] places)
    {
        return new ArticleFields { Id = At(row, 0), Title = At(row, 1), Text = At(row, 2), Published = At(row, 3), Url = At(row, 4), Outlet = At(row, 5), Language = At(row, 6) };

        string? At(CsvRow row, int field) => places[field] < 0 ? null : row.GetString(places[field]);
    }
}
