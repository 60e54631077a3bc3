using System.Globalization;
using Dragoman.Documents;
using Dragoman.Ingestion.Pages;
using MimeKit;

namespace Dragoman.Ingestion.Files;

/// <summary>One mail as an article: subject, text (of an HTML mail the text of the page), date, sender, message id. Attachments are left alone.</summary>
internal static class MailArticle
{
    private const int MostBytes = 32 << 20;

    private static readonly ParserOptions Parsing = new() { MaxMimeDepth = 32 };

    public static IEnumerable<ArticleInput> Read(string source, Stream stream, ArticleFilesOptions options)
    {
        var bytes = BoundedText.ReadBytes(stream, MostBytes);
        yield return bytes is null ? new ArticleInput(source, null, null, string.Create(CultureInfo.InvariantCulture, $"longer than {MostBytes:N0} bytes; no mail with one report is")) : Take(source, bytes.Value, options);
    }

    private static ArticleInput Take(string source, ReadOnlyMemory<byte> bytes, ArticleFilesOptions options)
    {
        try
        {
            using var message = MimeMessage.Load(Parsing, new MemoryStream(bytes.ToArray()));
            if (message.Headers.Count == 0) return NoMail(source);
            var sender = message.From.Mailboxes.FirstOrDefault();
            var date = message.Headers.Contains(HeaderId.Date) && message.Date.Year is >= Article.EarliestYear and <= Article.LatestYear ? message.Date : options.Date;
            return new ArticleFields
            {
                Id = message.MessageId,
                Title = message.Subject,
                Text = Text(message),
                Url = message.Headers["Archived-At"]?.Trim('<', '>', ' '),
                Outlet = string.IsNullOrWhiteSpace(sender?.Name) ? sender?.Domain : sender.Name,
                Language = message.Headers["Content-Language"],
            }.ToInput(source, null, options with { Date = date });
        }
        catch (FormatException)
        {
            return NoMail(source);
        }
    }

    private static string? Text(MimeMessage message)
    {
        if (message.TextBody is { } plain && !string.IsNullOrWhiteSpace(plain)) return plain.Trim();
        return message.HtmlBody is { } html ? PageReader.Read(html, address: null).Article?.Text : null;
    }

    private static ArticleInput NoMail(string source) => new(source, null, null, "this is no mail: it does not begin with headers such as \"Subject:\" and \"Date:\"");
}
