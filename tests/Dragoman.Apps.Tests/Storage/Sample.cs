using System.Collections.Immutable;
using Dragoman.Documents;
using Dragoman.Records;
using Dragoman.Storage;

namespace Dragoman.Apps.Tests.Storage;

/// <summary>Articles and records made by hand, so that tests of an archive need no coder.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Noon = new(2022, 3, 3, 12, 0, 0, TimeSpan.Zero);

    public static ArchiveRun Run(string version = "1.0+m1.r1.a1.g1", RunKind kind = RunKind.Ingest) => new(kind, version, Noon);

    public static Article Article(string id, string body = "Norway signed a fisheries pact with Chile.", DateTimeOffset? published = null, string outlet = "Test Wire") =>
        new() { Id = id, Title = "A report", Body = body, Published = published ?? Noon, Outlet = outlet, Language = "en" };

    /// <summary>A record "NOR → CHL SUPPORT happened" unless changed.</summary>
    public static EventRecord Record(Article article, int number = 0, Func<EventRecord, EventRecord>? change = null)
    {
        var record = new EventRecord
        {
            Id = $"{article.Id}/{number}",
            ArticleId = article.Id,
            Outlet = article.Outlet,
            Published = article.Published,
            Sentence = article.Body,
            SentenceIndex = number,
            Type = EventType.Support,
            Cameo = "057",
            Quad = QuadCategory.VerbalCooperation,
            Goldstein = 8,
            Status = EventStatus.Happened,
            Actors = [Side("NOR", "GOV", "Norway")],
            Recipients = [Side("CHL", "", "Chile")],
            Date = new EventDate { Start = new DateOnly(2022, 3, 3), End = new DateOnly(2022, 3, 3), Precision = DatePrecision.Day, Basis = DateBasis.Published },
            Confidence = new RecordConfidence(0.9, null, null, null, null, null),
            Version = "1.0+m1.r1.a1.g1",
        };
        record = change?.Invoke(record) ?? record;
        return record with { ContentHash = StableHash.Of(RecordJson.Write(record with { Version = null, Confidence = null })) };
    }

    public static Actor Side(string state, string sector, string name) =>
        new() { Country = state, Code = state + sector, Name = name, EntityId = "state:" + state, Sectors = sector.Length > 0 ? [sector] : ImmutableArray<string>.Empty };

    public static ReceivedInput Input(Article article, DateTimeOffset? receivedAt = null, params EventRecord[] records) => new()
    {
        Article = article,
        Outcome = records.Length > 0 ? ArticleOutcome.Coded : ArticleOutcome.NoEvent,
        Coded = new CodedArticle(article, [.. records], 1, 8, null),
        Source = "news.jsonl",
        ReceivedAt = receivedAt ?? Noon,
    };

    /// <summary>An article with one record.</summary>
    public static ReceivedInput One(string id, DateTimeOffset? receivedAt = null, Func<EventRecord, EventRecord>? change = null, string? body = null, DateTimeOffset? published = null, string outlet = "Test Wire")
    {
        var article = Article(id, body ?? $"Norway signed pact {id} with Chile.", published, outlet);
        return Input(article, receivedAt, Record(article, 0, change));
    }

    public static string Json(EventRecord record) => System.Text.Encoding.UTF8.GetString(RecordJson.Write(record));
}
