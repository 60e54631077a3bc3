using Dragoman.Apps.Tests.Coding;
using Dragoman.Storage;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Apps.Tests.Storage;

public sealed class SqliteArchiveTests(Coder coder) : ArchiveContract(coder), IClassFixture<Coder>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_FileThatIsNoArchive_SaysSo()
    {
        var path = _folder.Write("notes.db", "These are notes, and there are enough of them to fill a page. " + new string('x', 4096));
        Assert.Contains("cannot be opened as an archive", Assert.Throws<ArchiveException>(() => SqliteArchive.Open(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ArchiveOfANewerProgram_IsRefused()
    {
        var path = _folder.PathOf("newer.db");
        SqliteArchive.Open(path).Dispose();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "pragma user_version = 999";
            command.ExecuteNonQuery();
        }
        Assert.Contains("its schema is number 999", Assert.Throws<ArchiveException>(() => SqliteArchive.Open(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FolderThatDoesNotExist_SaysSo() => Assert.Throws<ArchiveException>(() => SqliteArchive.Open(_folder.PathOf("none/a.db")));

    protected override IArchive Open() => SqliteArchive.Open(_folder.PathOf("archive.db"));
}
