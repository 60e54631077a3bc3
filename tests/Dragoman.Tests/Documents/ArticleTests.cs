using Dragoman.Documents;

namespace Dragoman.Tests.Documents;

public sealed class ArticleTests
{
    [Fact]
    public void Text_OfACopyWithOtherWords_IsThatOfTheCopy()
    {
        var article = new Article { Id = "1", Title = "Title", Body = "Body." };
        Assert.Equal("Title\n\nBody.", article.Text); // Asked for once, it is kept.
        Assert.Equal("Title\n\nOther.", (article with { Body = "Other." }).Text);
        Assert.Equal("Body.", (article with { Title = null }).Text);
    }
}
