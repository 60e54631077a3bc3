namespace Dragoman.Apps.Tests.Records;

/// <summary>What the sample reports promise: enough of them, in the months they are said to be of, without quoted words, each marked as a sample.</summary>
public class SampleReportTests
{
    [Fact]
    public void Samples_AreAtLeastTwoHundred_FromThreeOutlets()
    {
        var articles = Samples.Articles();
        Assert.True(articles.Count >= 200);
        Assert.Equal(3, articles.Select(a => a.Outlet).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(articles.Count, articles.Select(a => a.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Samples_EachIsMarkedDatedAndWithoutQuotedWords() => Assert.All(Samples.Articles(), article =>
    {
        Assert.StartsWith("sample-", article.Id, StringComparison.Ordinal);
        Assert.InRange(article.Published!.Value, new DateTimeOffset(2021, 10, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2022, 5, 1, 0, 0, 0, TimeSpan.Zero)); // Every sample is dated.
        Assert.DoesNotContain(article.Text, c => c is '"' or '“' or '”');
        Assert.Contains(".example/", article.Url, StringComparison.Ordinal);
    });
}
