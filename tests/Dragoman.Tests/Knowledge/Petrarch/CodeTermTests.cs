using Dragoman.Knowledge.Petrarch;

namespace Dragoman.Tests.Knowledge.Petrarch;

public class CodeTermTests
{
    [Theory]
    [InlineData("USAGOV", "0001-01-01", "9999-12-31")]
    [InlineData("USAGOV 920101-961231", "1992-01-01", "1997-01-01")]
    [InlineData("USAGOV >301231", "2030-12-31", "9999-12-31")]
    [InlineData("USAGOV > 140608", "2014-06-08", "9999-12-31")]
    [InlineData("USAGOV <310101", "0001-01-01", "1931-01-02")]
    [InlineData("USAGOV 19800101 - 19800630", "1980-01-01", "1980-07-01")]
    [InlineData("USAGOV 1980010199-800631", "1980-01-01", "1980-07-01")]
    public void Read_Dates_AreHalfOpenTerms(string text, string from, string to)
    {
        var (term, _) = CodeTerm.Read(text, default);
        Assert.Equal(("USAGOV", from, to), (term?.Code, $"{term?.Term.From:yyyy-MM-dd}", $"{term?.Term.To:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("USAGOV 19820101")]
    [InlineData("USAGOV 20121207-20120802")]
    [InlineData("USAGOV soon-later")]
    public void Read_NoDates_GivesTheReason(string text) => Assert.NotNull(CodeTerm.Read(text, default) is (null, var reason) ? reason : null);
}
