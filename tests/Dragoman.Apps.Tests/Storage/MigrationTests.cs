using System.Text;
using Dragoman.Records;
using Dragoman.Storage;
using Dragoman.Storage.Filters;
using Dragoman.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Dragoman.Apps.Tests.Storage;

/// <summary>An archive of every earlier schema opens with all it held. Each earlier schema has its writer here; a new one gets one when it stops being the newest.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_Schema1_BringsOverArticlesAndRecords()
    {
        var dated = Sample.Article("dated", "Iran and Peru met in Łódź.");
        var undated = Sample.Article("undated", "Nothing new.") with { Title = null, Published = null };
        var mutual = Sample.Record(dated, 0, r => r with
        {
            Symmetric = true,
            Actors = [Sample.Side("IRN", "", "Iran"), Sample.Side("PER", "", "Peru")],
            Recipients = [],
            Contexts = [EventContext.Military, EventContext.Economic],
            Place = new Place { Text = "Łódź", Name = "Lodz", Country = "POL", Lat = 51.77, Lon = 19.46, Precision = PlacePrecision.City, Basis = PlaceBasis.Syntax },
        });
        var plain = Sample.Record(dated, 1, r => r with { Type = EventType.Threaten, Status = EventStatus.Threatened });
        using (var connection = new SqliteConnection($"Data Source={_folder.PathOf("old.db")};Pooling=False"))
        {
            connection.Open();
            Migrations.Apply(connection, 1);
            foreach (var article in new[] { dated, undated })
                Execute(connection, "insert into article values ($1, $2, $3, $4, $5, null, $6, 'en', '2022-03-03T12:00:00.0000000Z', 'v1')", article.Id, article.Title, article.Body, article.Published?.ToString("O"), article.Published?.ToString("yyyy-MM-dd"), article.Outlet);
            foreach (var (record, ordinal) in new[] { (mutual, 0), (plain, 1) })
                Execute(connection, "insert into record values ($1, $2, $3, $3, $4, null, $5, $6, '2022-03-03', $7, $8, $9)", record.Id, record.ArticleId, ordinal, EnumNames<EventType>.Of(record.Type), record.Cameo, EnumNames<EventStatus>.Of(record.Status), record.Place?.Country, record.ContentHash, Encoding.UTF8.GetString(RecordJson.Write(record)));
        }
        using var archive = SqliteArchive.Open(_folder.PathOf("old.db"));
        Assert.Equal("received 2 = coded 1 + no event 1; 2 records", archive.Counts().ToString());
        Assert.Equal((dated, undated), (archive.FindArticle("dated")?.Article, archive.FindArticle("undated")?.Article));
        Assert.Equal([Sample.Json(mutual), Sample.Json(plain)], archive.Records(new EventQuery()).Select(r => Sample.Json(r.Record)));
        foreach (var (filter, number) in new[] { ("dyad:PER-IRN", 0), ("dyad:NOR-CHL", 1), ("is:performed type:THREATEN", 1), ("context:economic", 0), ("box:51,19,52,20", 0), ("text:lodz country:POL", -1), ("text:łódź country:POL", 0), ("confidence>=0.9 recipient:CHL", 1), ("date:2022-03-03 actor:state:IRN", 0) })
            Assert.Equal(number < 0 ? [] : [$"dated/{number}"], archive.Find(new EventQuery { Filter = Filter.Parse(filter) }).Records.Select(r => r.Record.Id));
        Assert.Equal(ArticleOutcome.Duplicate, Assert.Single(archive.Store(Sample.Run(), [Sample.Input(dated, null, mutual, plain)])).Outcome);
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void Open_Schema3_MakesOccurrencesAndPanels()
    {
        var (first, second) = (Sample.One("a"), Sample.One("b", outlet: "Other Wire"));
        using (var connection = new SqliteConnection($"Data Source={_folder.PathOf("old.db")};Pooling=False"))
        {
            connection.Open();
            Migrations.Apply(connection, 3);
            using var session = new Session(connection);
            var writer = new InputWriter(session, Sample.Run());
            foreach (var input in new[] { first, second }) writer.Write(input);
        }
        using var archive = SqliteArchive.Open(_folder.PathOf("old.db"));
        Assert.Equal(["a", "b"], Assert.Single(archive.Occurrences(new EventQuery())).Reports.Select(r => r.ArticleId));
        var day = new DateOnly(2022, 3, 3);
        Assert.Equal(["CHL-NOR 1", "CHL-* 1", "NOR-* 1"], archive.DyadDays(day, day).OrderBy(c => c.Second == "*").ThenBy(c => c.First, StringComparer.Ordinal).Select(c => $"{c.First}-{c.Second} {c.Occurrences}"));
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void Open_Schema2_FindsCopiesOfWhatWasThere()
    {
        const string Report = "The foreign ministers of Norway and Chile signed a fisheries pact in the harbour town on Thursday after two years of talks, and said that boats of both countries might land their catch there.";
        var origin = Sample.One("origin", body: Report);
        var hash = TextHash.Of(origin.Article!.Title, origin.Article.Body); // The sample has an article.
        using (var connection = new SqliteConnection($"Data Source={_folder.PathOf("old.db")};Pooling=False"))
        {
            connection.Open();
            Migrations.Apply(connection, 2);
            Execute(connection, "insert into run (id, kind, version, started_at) values (1, 'ingest', 'v1', 0)");
            foreach (var (id, key, outcome, of) in new[] { ("origin", 0, "coded", (string?)null), ("copy", 1, "duplicate", "origin") })
            {
                Execute(connection, """
                    insert into article (key, id, revision, title, body, text_hash, published, day, outlet, run, received_at, outcome, duplicate_of, coding)
                    values ($1, $2, 1, $3, $4, $5, $6, '2022-03-03', $2, 1, $7, $8, $9, $10)
                    """, Moments.FirstKey(Sample.Noon) + key, id, origin.Article.Title, PackedText.Pack(Report), hash, Moments.Text(Sample.Noon), Moments.Of(Sample.Noon), outcome, of, key + 1);
                Execute(connection, "insert into coding (id, article, run, outcome, sentences) values ($1, $2, 1, $3, 1)", key + 1, Moments.FirstKey(Sample.Noon) + key, outcome == "coded" ? "no_event" : outcome);
                Execute(connection, "insert into article_text (rowid, title, body) values ($1, $2, $3)", Moments.FirstKey(Sample.Noon) + key, origin.Article.Title, Report);
            }
            Execute(connection, "insert into source (address, first_visit, visits, articles) values ('feed', 0, 1, 2)");
        }
        using var archive = SqliteArchive.Open(_folder.PathOf("old.db"));
        Assert.Equal("received 2 = coded 1 + duplicate 1; 0 records", archive.Counts().ToString());
        Assert.Equal("received 2 = coded 1 + duplicate 1; 0 records", archive.Counts(Sample.Noon).ToString());
        Assert.Equal("feed", Assert.Single(archive.Sources()).Address);
        var answer = Assert.Single(archive.Store(Sample.Run(), [Sample.One("late", body: Report + " So it was said.", published: Sample.Noon.AddDays(1), outlet: "Late Times")]));
        Assert.Equal((ArticleOutcome.Duplicate, 3), (answer.Outcome, archive.Copies("origin").Count));
        Assert.Empty(archive.Datasets());
        Assert.Empty(archive.Check());
    }

    private static void Execute(SqliteConnection connection, string sql, params object?[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue("$" + (i + 1), values[i] ?? DBNull.Value);
        command.ExecuteNonQuery();
    }
}
