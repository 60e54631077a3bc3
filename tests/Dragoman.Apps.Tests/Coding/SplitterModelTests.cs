using Dragoman.Documents;
using Dragoman.Tokenization;

namespace Dragoman.Apps.Tests.Coding;

/// <summary>The trained model of sentence ends: it adds ends that no mark shows, and leaves edited prose to the rules.</summary>
public sealed class SplitterModelTests
{
    private static readonly SentenceSplitter Splitter = SentenceSplitter.Load(Path.Combine(Installation.Find().Models, "splitter.model"));

    [Theory]
    [InlineData("Gen. Ada Lund met Prime Minister Jan Berg in New York City on Monday. The U.S. Senate voted.", "Gen. Ada Lund met Prime Minister Jan Berg in New York City on Monday.|The U.S. Senate voted.")]
    [InlineData("Roe v. Dane was cited by Justice K. L. Moss. Nobody answered.", "Roe v. Dane was cited by Justice K. L. Moss.|Nobody answered.")]
    [InlineData("The Bank of Altland said: \"We hold.\" Markets fell 3.5 pct by 5 p.m. Tuesday.", "The Bank of Altland said: \"We hold.\"|Markets fell 3.5 pct by 5 p.m. Tuesday.")]
    [InlineData("ALL SIDES IN THE PORT CITY AGREED, MAYOR IVO KREN SAID. TALKS WITH THE U.N. GO ON.", "ALL SIDES IN THE PORT CITY AGREED, MAYOR IVO KREN SAID.|TALKS WITH THE U.N. GO ON.")]
    [InlineData("Almost 90,000 Altland households wait; Housing Minister Ella Frost, 52, blames Orion Inc. and Nova Ltd.", "Almost 90,000 Altland households wait; Housing Minister Ella Frost, 52, blames Orion Inc. and Nova Ltd.")]
    [InlineData("Jan Berg 03/14/2001 09:20 AM Ida, please call me.", "Jan Berg|03/14/2001 09:20 AM|Ida, please call me.")]
    public void Annotate_Text_GivesSentences(string text, string expected)
    {
        var document = new Document(new Article { Id = "t", Body = text });
        new Tokenizer().Annotate(document);
        Splitter.Annotate(document);
        Assert.Equal(expected, string.Join("|", document.Sentences.Items.ToArray().Select(s => s.Span.In(text).ToString())));
    }

    [Fact]
    public void Annotate_LongText_AllocatesNothing()
    {
        var document = new Document(new Article { Id = "t", Body = string.Concat(Enumerable.Repeat("Gen. Ada Lund met Mr. Berg in the U.S. on Monday. Its talks weren't easy, she said. ", 200)) });
        var tokenizer = new Tokenizer();
        for (var i = 0; i < 2; i++) Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Run()
        {
            document.Reset(document.Article);
            tokenizer.Annotate(document);
            Splitter.Annotate(document);
        }
    }
}
