using Dragoman.Learning.Training;
using Dragoman.Records;

namespace Dragoman.Tests.Learning;

public class AnnotatedSentenceTests
{
    private const string Good = """{"id":"a-1","text":"Peru sued Chile.","records":[{"type":"ACCUSE","mode":"allege","cameo":"115","status":"happened","symmetric":false,"actors":[{"text":"Peru","span":{"start":0,"length":4}}],"recipients":[{"text":"Chile","span":{"start":10,"length":5}}],"trigger":{"text":"sued","span":{"start":5,"length":4}},"act":{"type":"COERCE"}}]}""";

    [Fact]
    public void Read_Sentence_GivesItsActs()
    {
        var sentence = Assert.Single(AnnotatedSentence.Read(new StringReader(Good + "\n\n")));
        var act = Assert.Single(sentence.Acts);
        Assert.Equal((EventType.Accuse, EventMode.Allege, "115", EventStatus.Happened, EventType.Coerce), (act.Type, act.Mode, act.Cameo, act.Status, act.Content));
        Assert.Equal("Chile", act.Recipients[0].In(sentence.Text).ToString());
    }

    [Theory]
    [InlineData("{", "no annotated sentence")]
    [InlineData("[]", "no annotated sentence")]
    [InlineData("""{"id":"a","text":"x","records":[{"type":"SUE"}]}""", "\"SUE\" is no type")]
    [InlineData("""{"id":"a","text":"x"}""", "no annotated sentence")]
    public void Read_BrokenLine_SaysWhichAndWhy(string line, string reason)
    {
        var fault = Assert.Throws<FormatException>(() => AnnotatedSentence.Read(new StringReader(Good + "\n" + line)).ToList());
        Assert.Contains("line 2", fault.Message, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"start\":10,\"length\":5", "\"start\":10,\"length\":7")]
    [InlineData("\"start\":10,\"length\":5", "\"start\":-1,\"length\":5")]
    [InlineData("\"start\":10,\"length\":5", "\"start\":10,\"length\":0")]
    public void Read_SpanOutsideTheText_IsRefused(string span, string broken)
    {
        var fault = Assert.Throws<FormatException>(() => AnnotatedSentence.Read(new StringReader(Good.Replace(span, broken, StringComparison.Ordinal))).ToList());
        Assert.Contains("outside the text", fault.Message, StringComparison.Ordinal);
    }
}
