using Dragoman.Records;
using Dragoman.Storage;
using Dragoman.Web.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Api;

/// <summary>Records by filter, one record, and counts.</summary>
internal static class EventsApi
{
    private const int UsualLimit = 50;
    private const int LargestLimit = 1000;
    private const int MostFields = 3;

    /// <summary>A page of records, newest publication first.</summary>
    public static IResult List(string? q, [FromQuery(Name = "as-of")] string? asOf, string? cursor, string? limit, IArchive archive, HttpResponse response)
    {
        var question = Question.Of(q, asOf);
        if (Problems.Of(question) is { } problem) return problem;
        if (!TryLimit(limit, UsualLimit, LargestLimit, out var most)) return Problems.Bad("limit", $"\"{limit}\": a number from 1 to {LargestLimit} is expected");
        EventPage page;
        try
        {
            page = archive.Find(question.Query with { Limit = most, Cursor = string.IsNullOrEmpty(cursor) ? null : cursor });
        }
        catch (ArgumentException fault)
        {
            return Problems.Bad("cursor", fault.Message);
        }
        var next = page.Next is null ? null : question.To("/api/v1/events", null, ("cursor", page.Next), ("limit", limit));
        if (next is not null) response.Headers.Link = $"<{next}>; rel=\"next\"";
        var count = archive.Count(question.Query);
        return JsonAnswer.Of(json =>
        {
            json.WriteNumber("count", count);
            json.WriteString("next", page.Next);
            json.WriteStartArray("events");
            foreach (var stored in page.Records) RecordJson.Write(json, stored.Record);
            json.WriteEndArray();
        });
    }

    /// <summary>One record. Its tag changes with its coding and corrections.</summary>
    public static IResult One(string id, [FromQuery(Name = "as-of")] string? asOf, IArchive archive, HttpRequest request, HttpResponse response)
    {
        var question = Question.Of(null, asOf);
        if (Problems.Of(question) is { } problem) return problem;
        if (archive.FindRecord(id, question.Moment) is not { } stored) return Problems.NotFound($"No record \"{id}\" stands in this archive.");
        var body = RecordJson.Write(stored.Record);
        var tag = $"\"{StableHash.Of(body)}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "no-cache";
        return request.Headers.IfNoneMatch.Any(given => given is not null && given.Split(',', StringSplitOptions.TrimEntries).Any(t => t == tag || t == "*" || t == "W/" + tag))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(body, "application/json");
    }

    /// <summary>Records counted by fields.</summary>
    public static IResult Counts(string? q, [FromQuery(Name = "as-of")] string? asOf, string? by, string? limit, IArchive archive)
    {
        var question = Question.Of(q, asOf);
        if (Problems.Of(question) is { } problem) return problem;
        if (!TryLimit(limit, LargestLimit, EventQuery.MostRecords, out var most)) return Problems.Bad("limit", $"\"{limit}\": a number from 1 to {EventQuery.MostRecords} is expected");
        var fields = new List<EventField>();
        foreach (var name in (by ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!EnumNames<EventField>.TryParse(name, out var field)) return Problems.Bad("by", $"\"{name}\" is nothing to count by; expected among: {string.Join(", ", EnumNames<EventField>.All)}");
            fields.Add(field);
        }
        if (fields.Count > MostFields) return Problems.Bad("by", $"at most {MostFields} fields are counted by at a time");
        var groups = fields.Count == 0 ? [] : archive.Count(question.Query with { Limit = most }, fields);
        var records = archive.Count(question.Query);
        return JsonAnswer.Of(json =>
        {
            json.WriteNumber("records", records);
            json.WriteStartArray("groups");
            foreach (var group in groups)
            {
                json.WriteStartObject();
                for (var i = 0; i < fields.Count; i++) json.WriteString(EnumNames<EventField>.Of(fields[i]), group.Values[i]);
                json.WriteNumber("records", group.Records);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
    }

    private static bool TryLimit(string? text, int usual, int largest, out int limit)
    {
        limit = usual;
        return string.IsNullOrEmpty(text) || (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out limit) && limit >= 1 && limit <= largest);
    }
}
