using Dragoman.Records;
using Dragoman.Storage;
using Dragoman.Storage.Exports;
using Dragoman.Web.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Api;

/// <summary>All records of a filter as a file, newest publication first, a page of the archive at a time so that memory stays flat.</summary>
internal static class ExportApi
{
    private const int PageSize = 1000;

    /// <summary>Comma-separated values with a header.</summary>
    public static IResult Csv(string? q, [FromQuery(Name = "as-of")] string? asOf, IArchive archive, HttpContext context) => File(q, asOf, archive, context, "text/csv; charset=utf-8", "events.csv", (records, output) =>
    {
        using var rows = new CsvRows(output);
        rows.Write(RecordColumns.Names);
        foreach (var record in records) rows.Write(RecordColumns.Of(record));
    });

    /// <summary>One JSON object a line.</summary>
    public static IResult JsonLines(string? q, [FromQuery(Name = "as-of")] string? asOf, IArchive archive, HttpContext context) => File(q, asOf, archive, context, "application/jsonl", "events.jsonl", (records, output) =>
    {
        using var buffered = new BufferedStream(output, 1 << 16);
        foreach (var record in records)
        {
            buffered.Write(RecordJson.Write(record));
            buffered.WriteByte((byte)'\n');
        }
    });

    private static IResult File(string? q, string? asOf, IArchive archive, HttpContext context, string type, string name, Action<IEnumerable<EventRecord>, Stream> write)
    {
        var question = Question.Of(q, asOf);
        if (Problems.Of(question) is { } problem) return problem;
        // The writers are not asynchronous; a reader who goes away stops them at the next write.
        if (context.Features.Get<IHttpBodyControlFeature>() is { } body) body.AllowSynchronousIO = true;
        return TypedResults.Stream(output => Task.Run(() => write(Records(archive, question.Query), output)), type, name);
    }

    private static IEnumerable<EventRecord> Records(IArchive archive, EventQuery query)
    {
        string? cursor = null;
        do
        {
            var page = archive.Find(query with { Limit = PageSize, Cursor = cursor });
            foreach (var stored in page.Records) yield return stored.Record;
            cursor = page.Next;
        }
        while (cursor is not null);
    }
}
