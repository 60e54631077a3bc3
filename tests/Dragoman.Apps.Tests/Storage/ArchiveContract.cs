using Dragoman.Apps.Tests.Coding;
using Dragoman.Records;
using Dragoman.Storage;

namespace Dragoman.Apps.Tests.Storage;

/// <summary>What every archive must do. One class of tests for all kinds.</summary>
public abstract class ArchiveContract(Coder coder)
{
    private static readonly DateTimeOffset Received = new(2022, 3, 3, 13, 0, 0, TimeSpan.Zero);

    protected abstract IArchive Open();

    [Fact]
    public void Store_Articles_ComeBackAsTheyWere()
    {
        var coded = coder.Pipeline.Code(Texts.Article);
        using (var archive = Open()) archive.Store([coded], Received);
        using var again = Open();
        Assert.Equal((1, coded.Records.Length), (again.ArticleCount, again.RecordCount));
        Assert.Equal(Texts.Article, again.FindArticle(Texts.Article.Id));
        Assert.Equal(coded.Records.Select(Json), again.Records().Select(Json));
    }

    [Fact]
    public void Store_SameArticleAgain_ReplacesItsRecords()
    {
        using var archive = Open();
        var coded = coder.Pipeline.Code(Texts.Article);
        archive.Store([coded], Received);
        archive.Store([coded], Received);
        Assert.Equal((1, coded.Records.Length), (archive.ArticleCount, archive.RecordCount));
        archive.Store([coded with { Records = [] }], Received);
        Assert.Equal((1, 0), (archive.ArticleCount, archive.RecordCount));
    }

    [Fact]
    public void Store_FailureInTheMiddle_KeepsNothingOfTheBatch()
    {
        using var archive = Open();
        var coded = coder.Pipeline.Code(Texts.Article);
        var failing = Enumerable.Range(0, 2).Select(i => i == 0 ? coded : throw new InvalidOperationException("the source broke"));
        Assert.Throws<InvalidOperationException>(() => archive.Store(failing, Received));
        Assert.Equal((0, 0), (archive.ArticleCount, archive.RecordCount));
    }

    [Fact]
    public void FindArticle_Unknown_IsNull()
    {
        using var archive = Open();
        Assert.Null(archive.FindArticle("none"));
    }

    private static string Json(EventRecord record) => System.Text.Encoding.UTF8.GetString(RecordJson.Write(record));
}
