using Dragoman.Storage;
using Dragoman.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Dragoman.Apps.Tests.Storage;

public sealed class SqliteArchiveTests : ArchiveContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private int _number;

    private string Archive => _folder.PathOf($"archive{_number}.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_FileThatIsNoArchive_SaysSo()
    {
        var path = _folder.Write("notes.db", "These are notes, and there are enough of them to fill a page. " + new string('x', 4096));
        Assert.Contains("cannot be opened as an archive", Assert.Throws<ArchiveException>(() => SqliteArchive.Open(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pragma user_version = 999", "its schema is number 999")]
    [InlineData("create trigger t after insert on article begin select load_extension('evil'); end", "a trigger \"t\" that is not ours")]
    [InlineData("create view v as select writefile('x', 'y')", "a view \"v\" that is not ours")]
    [InlineData("create virtual table w using fts5(x)", "a table \"w\" that is not ours")]
    [InlineData("drop table correction", "its table \"correction\" is missing")]
    [InlineData("alter table run add column extra text", "its table \"run\" is not the one this program makes")]
    public void Open_SchemaThatIsNotOurs_IsRefused(string change, string expected)
    {
        SqliteArchive.Open(Archive).Dispose();
        Execute(Archive, change);
        Assert.Contains(expected, Assert.Throws<ArchiveException>(() => SqliteArchive.Open(Archive)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FileOfAnotherProgram_IsRefusedAndLeftAlone()
    {
        Execute(Archive, "create table orders (id integer primary key)");
        var before = File.ReadAllBytes(Archive);
        Assert.Contains("of another program", Assert.Throws<ArchiveException>(() => SqliteArchive.Open(Archive)).Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Archive));
    }

    [Fact]
    public void Open_FolderThatDoesNotExist_SaysSo() => Assert.Throws<ArchiveException>(() => SqliteArchive.Open(_folder.PathOf("none/a.db")));

    [Fact]
    public void OpenExisting_NoSuchFile_MakesNone()
    {
        Assert.Throws<ArchiveException>(() => SqliteArchive.OpenExisting(Archive));
        Assert.False(File.Exists(Archive));
    }

    [Theory]
    [InlineData("update article set body = dragoman('not packed at all')", "revision 1: the text")]
    [InlineData("update article set title = 'Another title'", "is not the one that was received")]
    [InlineData("update record set json = '{}'", "cannot be read")]
    [InlineData("update record set type = 'ASSAULT'", "say something else than its JSON")]
    [InlineData("update article set coding = null", "has no coding")]
    [InlineData("delete from side", "has no sides")]
    [InlineData("delete from coding", "article has no coding")]
    [InlineData("pragma foreign_keys = off; delete from article", "points at a article that is not there")]
    public void Check_RowsThatWereTamperedWith_AreFound(string change, string expected)
    {
        using (var archive = SqliteArchive.Open(Archive)) archive.Store(Sample.Run(), [Sample.One("a"), Sample.One("b")]);
        Execute(Archive, change);
        using var again = SqliteArchive.Open(Archive);
        Assert.Contains(again.Check(), f => f.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Check_PagesOverwritten_DamageIsFound()
    {
        using (var archive = SqliteArchive.Open(Archive)) archive.Store(Sample.Run(), [.. Enumerable.Range(0, 300).Select(i => Sample.One($"a{i}"))]);
        using (var file = File.OpenWrite(Archive))
        {
            var random = new Random(3);
            var page = new byte[4096];
            for (var at = 40; at < file.Length / 4096; at += 7)
            {
                random.NextBytes(page);
                file.Position = at * 4096L;
                file.Write(page);
            }
        }
        var faults = new List<string>();
        try
        {
            using var again = SqliteArchive.Open(Archive);
            faults.AddRange(again.Check());
        }
        catch (ArchiveException fault)
        {
            faults.Add(fault.Message);
        }
        Assert.NotEmpty(faults);
    }

    [Fact]
    public async Task Backup_WhileAnotherStores_IsASoundCopyOfOneMoment()
    {
        using var archive = SqliteArchive.Open(Archive);
        archive.Store(Sample.Run(), [.. Enumerable.Range(0, 200).Select(i => Sample.One($"a{i}"))]);
        var storing = Task.Run(() =>
        {
            for (var batch = 0; batch < 10; batch++) archive.Store(Sample.Run(), [.. Enumerable.Range(0, 10).Select(i => Sample.One($"b{batch}-{i}"))]);
        }, TestContext.Current.CancellationToken);
        archive.Backup(_folder.PathOf("copy.db"));
        await storing;
        using var copy = SqliteArchive.OpenExisting(_folder.PathOf("copy.db"));
        Assert.Empty(copy.Check());
        Assert.InRange(copy.Counts().Received, 200, 300);
        Assert.Equal(0, copy.Counts().Received % 10);
        Assert.Throws<ArchiveException>(() => archive.Backup(_folder.PathOf("copy.db")));
    }

    [Fact]
    public void TakeDown_Article_LeavesNoWordOfItInTheFile()
    {
        using (var archive = SqliteArchive.Open(Archive))
        {
            archive.Store(Sample.Run(), [.. Enumerable.Range(0, 50).Select(i => Sample.One($"a{i}")), Sample.One("secret", body: "The zebrafinch protocol was signed.")]);
            Assert.Equal((1, 1), archive.TakeDown("secret", "ann", "asked", Sample.Noon));
        }
        Assert.DoesNotContain("zebrafinch", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(Archive)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void DropText_OldArticle_LeavesNoWordOfItInTheFile()
    {
        using (var archive = SqliteArchive.Open(Archive))
        {
            archive.Store(Sample.Run(), [.. Enumerable.Range(0, 50).Select(i => Sample.One($"a{i}", Sample.Noon.AddDays(9))), Sample.One("secret", Sample.Noon, body: "The zebrafinch protocol was signed.")]);
            Assert.Equal(1, archive.DropText(Sample.Noon.AddDays(1)));
        }
        Assert.DoesNotContain("zebrafinch", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(Archive)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Store_NoMoreRoom_SaysSoKeepsWhatWasStoredAndGoesOn()
    {
        using var archive = SqliteArchive.Open(Archive);
        archive.LimitPages(200);
        var stored = 0;
        var fault = Assert.Throws<ArchiveException>(() =>
        {
            for (; stored < 10_000; stored += 10) archive.Store(Sample.Run(), [.. Enumerable.Range(stored, 10).Select(i => Sample.One($"a{i}"))]);
        });
        Assert.Contains("make room and run again", fault.Message, StringComparison.Ordinal);
        Assert.InRange(stored, 10, 9_990);
        Assert.Equal(stored, archive.Counts().Received);
        Assert.Empty(archive.Check());
        archive.LimitPages(100_000);
        archive.Store(Sample.Run(), [.. Enumerable.Range(0, stored + 10).Select(i => Sample.One($"a{i}"))]);
        Assert.Equal(stored + 10, archive.Counts().Received);
    }

    protected override IArchive Open() => SqliteArchive.Open(Archive);

    protected override void Empty() => _number++;

    private static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        connection.CreateFunction("dragoman", (string text) => System.Text.Encoding.UTF8.GetBytes(text));
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
