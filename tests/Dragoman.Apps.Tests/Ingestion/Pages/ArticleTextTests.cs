namespace Dragoman.Apps.Tests.Ingestion.Pages;

/// <summary>What belongs to the text of an article, and what does not.</summary>
public class ArticleTextTests
{
    private const string ReportOnly = TestPage.Text;

    [Theory]
    [InlineData("navigation", "<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World, news and more</a></li></ul></nav>")]
    [InlineData("footer", "<footer><p>Copyright, imprint, terms of use, and everything else that nobody reads, ever, at all.</p></footer>")]
    [InlineData("sidebar", "<div class='sidebar'><p>Most read today, in our paper: a goose was found, alive and well, in a bank.</p></div>")]
    [InlineData("consent box", "<div id='cookie-banner'><p>We value your privacy, and so do our 812 partners, who would like to know where you are.</p><button>Accept</button></div>")]
    [InlineData("consent dialog", "<div role='dialog' aria-modal='true'><p>We use cookies, and similar things, to count you, and to show you what you like.</p></div>")]
    [InlineData("comments", "<div class='comments'><p>First, as always, and I have never believed a word of it, said a reader.</p></div>")]
    [InlineData("role", "<div role='complementary'><p>Weather, tides, and the price of barley, brought to you by a mill of some renown.</p></div>")]
    [InlineData("script", "<script>var x = 'never, ever, part of a text, however long it may be';</script><style>p { color: red }</style>")]
    [InlineData("noscript", "<noscript><p>Please switch scripts on, or else, to see this page, and all of its many wonders.</p></noscript>")]
    [InlineData("template", "<template><p>A template, which is not shown, and which has, therefore, no place in a text.</p></template>")]
    public void Extract_FurnitureAroundTheArticle_IsLeftOut(string what, string furniture)
    {
        Assert.NotEmpty(what);
        Assert.Equal(ReportOnly, TestPage.Extract(TestPage.Page($"{furniture}<div class='story'>{TestPage.Paragraphs}</div>{furniture}")).Text);
    }

    [Theory]
    [InlineData("caption", "<figure><img src='a.jpg'><figcaption>The sluice at Mirna, photographed last autumn.</figcaption></figure>")]
    [InlineData("read more", "<p><strong>Read more:</strong> <a href='/x'>Why the barley failed on both banks</a></p>")]
    [InlineData("read more in German", "<p>Lesen Sie auch: <a href='/x'>Warum die Gerste verdarb, und wer daran schuld ist</a></p>")]
    [InlineData("advertisement", "<div><p>Advertisement</p></div>")]
    [InlineData("hidden by style", "<p style='display: none'>A paragraph that nobody sees, because a style hides it, and well.</p>")]
    [InlineData("hidden by attribute", "<p hidden>A paragraph that nobody sees, because an attribute hides it, and well.</p>")]
    [InlineData("hidden from readers", "<p aria-hidden='true'>A paragraph that nobody hears, because an attribute hides it, and well.</p>")]
    [InlineData("invisible", "<p style='visibility:hidden'>A paragraph that nobody sees, because a style hides it, and well.</p>")]
    [InlineData("links in a box", "<div><ul><li><a href='/1'>Barley futures fall</a></li><li><a href='/2'>Goose found in bank</a></li><li><a href='/3'>Bridge to close</a></li></ul></div>")]
    [InlineData("aside", "<aside><p>In numbers: six engineers, four gauges, three years, and one very long table.</p></aside>")]
    [InlineData("form", "<form><p>Your address</p><input name='a'><input name='b'><button>Send</button></form>")]
    [InlineData("share buttons", "<div><div class='share'><a href='/f'>Post</a> <a href='/t'>Send</a> <span>to friends</span></div></div>")]
    [InlineData("player", "<video><p>Your browser cannot play this.</p></video><iframe src='/player'></iframe>")]
    [InlineData("newsletter", "<p><a href='/n'>Sign up for our morning letter</a></p>")]
    public void Extract_FurnitureInsideTheArticle_IsLeftOut(string what, string furniture)
    {
        Assert.NotEmpty(what);
        Assert.Equal(ReportOnly, TestPage.Extract(TestPage.Page($"<article>{TestPage.With(furniture)}</article>")).Text);
    }

    [Theory]
    [InlineData("<h2>What the farmers say</h2>", "What the farmers say")]
    [InlineData("<blockquote><p>“We shall see the water when we see it,” she said.</p></blockquote>", "“We shall see the water when we see it,” she said.")]
    [InlineData("<ul><li>Six engineers form the commission.</li><li>Four gauges are read each day.</li></ul>", "Six engineers form the commission.\n\nFour gauges are read each day.")]
    [InlineData("<p>Read more than one version of the paper, the minister said, before you sign it.</p>", "Read more than one version of the paper, the minister said, before you sign it.")]
    [InlineData("<p>“Advertisement is not diplomacy,” he said.</p>", "“Advertisement is not diplomacy,” he said.")]
    [InlineData("<pre>gauge one  4.20\ngauge two  3.95</pre>", "gauge one  4.20\ngauge two  3.95")]
    [InlineData("<p>Tom&nbsp;&amp;&nbsp;Ann: caf&eacute; &#8212; “co\u00ADoperate”.</p>", "Tom & Ann: café — “cooperate”.")]
    [InlineData("<p>One line<br>and the next,   with \n blanks.</p>", "One line\nand the next, with blanks.")]
    [InlineData("<p>He said <a href='/q'>“never”</a>, and <b>never</b> again.</p>", "He said “never”, and never again.")]
    [InlineData("<table><thead><tr><th>Gauge</th><th>Metres</th></tr></thead><tr><td>Mirna</td><td>4.20</td></tr></table>", "Gauge\tMetres\n\nMirna\t4.20")]
    public void Extract_PartsOfTheArticle_AreKept(string part, string expected) =>
        Assert.Equal($"{TestPage.First}\n\n{expected}\n\n{TestPage.Second}\n\n{TestPage.Third}", TestPage.Extract(TestPage.Page($"<article>{TestPage.With(part)}</article>")).Text);

    [Theory]
    [InlineData("divisions", $"<div class='a'><div>{TestPage.First}</div><div>{TestPage.Second}</div><div>{TestPage.Third}</div></div>")]
    [InlineData("breaks", $"<div>{TestPage.First}<br><br>{TestPage.Second}<br> <br/>{TestPage.Third}</div>")]
    [InlineData("no end tags", $"<div><p>{TestPage.First}<p>{TestPage.Second}<p>{TestPage.Third}</div>")]
    [InlineData("layout table", $"<table><tr><td><p>{TestPage.First}</p><p>{TestPage.Second}</p><p>{TestPage.Third}</p></td></tr></table>")]
    [InlineData("parts beside one another", $"<div><div class='part'><p>{TestPage.First}</p><p>{TestPage.Second}</p></div><div class='ad-break'><p>Buy barley, buy it now, and buy it here, at once.</p></div><div class='part'><p>{TestPage.Third}</p></div></div>")]
    [InlineData("broken off", $"<div><p>{TestPage.First}</p><p>{TestPage.Second}</p><p>{TestPage.Third}")]
    [InlineData("no body", TestPage.Paragraphs)]
    [InlineData("deep", $"<div><section><div><div><main><div><div>{TestPage.Paragraphs}</div></div></main></div></div></section></div>")]
    public void Extract_WaysToWriteParagraphs_GiveTheSameText(string way, string body)
    {
        Assert.NotEmpty(way);
        Assert.Equal(ReportOnly, TestPage.Extract(body).Text);
    }

    [Fact]
    public void Extract_HeadlineRepeatedOnThePage_IsNotPartOfTheText() =>
        Assert.Equal(ReportOnly, TestPage.Extract(TestPage.Page($"<article><h1>Sluices reopen on the upper river</h1>{TestPage.Paragraphs}</article>", "<title>Sluices reopen on the upper river</title>")).Text);

    [Fact]
    public void Extract_BylineInTheArticle_IsNotPartOfTheText() =>
        Assert.Equal(ReportOnly, TestPage.Extract(TestPage.Page($"<article><p class='byline'>By Ada Brook</p>{TestPage.Paragraphs}</article>")).Text);

    // Everything on the page is named like furniture: the second attempt takes it all the same.
    [Fact]
    public void Extract_ArticleNamedLikeFurniture_IsFoundAtTheNextAttempt() =>
        Assert.Equal(ReportOnly, TestPage.Extract(TestPage.Page($"<div class='sidebar-extra'>{TestPage.Paragraphs}</div>")).Text);

    [Fact]
    public void Extract_ShortText_IsGivenWhole() => Assert.Equal("The sluices are open.", TestPage.Extract(TestPage.Page("<p>The sluices are open.</p>")).Text);

    [Fact]
    public void Extract_TextWithoutLatinLetters_IsFound()
    {
        const string japanese = "国境の町で会談した両国の大臣は、二日間の協議の末、春から閉じられていた水門を再び開くことで合意した、と発表した。";
        const string arabic = "اتفق وزيرا المياه، بعد يومين من المحادثات، على إعادة فتح البوابات المغلقة منذ الربيع، بحسب بيان مشترك.";
        Assert.Equal($"{japanese}\n\n{arabic}", TestPage.Extract(TestPage.Page($"<div><p>{japanese}</p><p>{arabic}</p></div><nav><a href='/'>ホーム</a></nav>")).Text);
    }
}
