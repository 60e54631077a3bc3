using System.Text;
using Dragoman.Ingestion.Pages;
using Dragoman.Ingestion.Web;

namespace Dragoman.Apps.Tests.Ingestion.Pages;

/// <summary>Invented pages around one invented report.</summary>
internal static class TestPage
{
    public const string First = "The river ministers of Ostrava Vale and Low Karst met on Tuesday in the border town of Mirna, and agreed, after two days of talks, to reopen the sluices that had been shut since spring.";

    public const string Second = "Farmers on both banks, who had lost most of their barley, said they would wait for the water before they believed the paper, as one of them, a man of seventy, put it to reporters.";

    public const string Third = "The agreement, which runs for three years, names a commission of six engineers, provides for daily readings at four gauges, and leaves the question of arrears, long the hardest, to a later round.";

    /// <summary>The report as three paragraphs.</summary>
    public const string Paragraphs = $"<p>{First}</p>\n<p>{Second}</p>\n<p>{Third}</p>";

    /// <summary>The report as it should come out.</summary>
    public const string Text = $"{First}\n\n{Second}\n\n{Third}";

    /// <summary>The report with something in its middle.</summary>
    public static string With(string inside) => $"<p>{First}</p>\n{inside}\n<p>{Second}</p>\n<p>{Third}</p>";

    public static string Page(string body, string head = "<title>Sluices reopen</title>", string htmlAttributes = "") =>
        $"<!DOCTYPE html><html {htmlAttributes}><head><meta charset=\"utf-8\">{head}</head><body>{body}</body></html>";

    public static ExtractedArticle Extract(string html, string? address = null) => Extract(Encoding.UTF8.GetBytes(html), null, address);

    public static ExtractedArticle Extract(byte[] html, string? contentType, string? address = null)
    {
        var (article, fault) = PageReader.Read(new WebDocument(html, contentType, address is null ? null : new Uri(address)));
        Assert.Null(fault);
        return article!; // No fault: there is one.
    }

    public static string Fault(byte[] html)
    {
        var (article, fault) = PageReader.Read(new WebDocument(html));
        Assert.Null(article);
        return fault!; // No article: there is one.
    }
}
