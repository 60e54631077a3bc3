using Dragoman.Storage.Filters;

namespace Dragoman.Apps.Tests.Storage;

public class FilterTests
{
    [Theory]
    [InlineData("type:THREATN", 5, "\"THREATN\" is no type; expected one of: AGREE, CONSULT")]
    [InlineData("actor:ISR typ:X", 10, "\"typ\" is no field; expected one of: actor, recipient")]
    [InlineData("actor:ISR (type:AGREE", 10, "never closed")]
    [InlineData("actor:ISR)", 9, "closes nothing")]
    [InlineData("()", 1, "before this bracket")]
    [InlineData("text:\"nuclear", 5, "never closed")]
    [InlineData("text:\" \"", 5, "nothing stands")]
    [InlineData("actor:", 6, "a value is expected")]
    [InlineData("actor:ISR,", 10, "a value is expected")]
    [InlineData("date:2021-13-01", 5, "is no day")]
    [InlineData("date:2021..20x", 11, "\"20x\" is no day")]
    [InlineData("date:..", 5, "no end at all")]
    [InlineData("date:2022..2021", 5, "ends before it begins")]
    [InlineData("confidence>high", 11, "is no number")]
    [InlineData("type>3", 4, "takes a colon")]
    [InlineData("dyad:ISR", 5, "is no pair")]
    [InlineData("cameo:1-2", 6, "is no CAMEO code")]
    [InlineData("is:true", 3, "performed, corrected")]
    [InlineData("box:1,2,3", 4, "south,west,north,east")]
    [InlineData("OR actor:ISR", 0, "before this word")]
    [InlineData("actor:ISR OR", 12, "breaks off")]
    [InlineData("-", 1, "breaks off")]
    public void Parse_Fault_PointsAtTheCharacter(string text, int position, string expected)
    {
        var fault = Assert.Throws<FilterException>(() => Filter.Parse(text));
        Assert.Equal((text, position), (fault.Text, fault.Position));
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.Equal(text + "\n" + new string(' ', position) + "^", fault.Pointer);
    }

    [Fact]
    public void Parse_DeepOrLong_IsRefused()
    {
        Assert.Throws<FilterException>(() => Filter.Parse(new string('(', 3000)));
        Assert.Throws<FilterException>(() => Filter.Parse(new string('-', 3000) + "x"));
        Assert.Throws<FilterException>(() => Filter.Parse(new string('x', 5000)));
    }

    [Fact]
    public void And_TwoFilters_KeepTheirBrackets() =>
        Assert.Equal("(actor:ISR OR actor:USA) (type:ASSAULT)", Filter.Parse("actor:ISR OR actor:USA").And(Filter.Parse("type:ASSAULT")).And(Filter.All).Text);

    [Fact]
    public void Parse_RandomText_AnswersOrPointsIntoIt()
    {
        var random = new Random(7);
        string[] pieces = ["actor:", "ISR", " ", "(", ")", "-", "\"", ",", "OR", "NOT", "date:", "2021", "..", "confidence", ">", "=", "0.5", "x", "é", "\0", ":"];
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            try
            {
                Assert.NotNull(Filter.Parse(text).Text);
            }
            catch (FilterException fault)
            {
                Assert.InRange(fault.Position, 0, text.Length);
            }
        }
    }
}
