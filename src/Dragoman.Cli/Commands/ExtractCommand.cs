using System.CommandLine;
using Dragoman.Cli.Output;
using Dragoman.Ingestion.Pages;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman extract</c>: a web page in, its article as JSON out.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var source = new Argument<string>("FILE|URL") { Description = "A saved page (.html, also .gz), an http or https address, or - for standard input." };
        var address = DocumentSource.Base();
        var command = new DocumentedCommand("extract", "Finds the article of a web page and prints it as JSON: title, text, byline, published, language, url, outlet. Navigation, captions, boxes and consent notices are left out; scripts are not run.", """
            dragoman extract page.html
            dragoman extract https://www.example.org/2022/02/24/article.html
            dragoman extract page.html --base https://www.example.org/ | jq -r .text
            curl -s https://www.example.org/article | dragoman extract -
            """) { source, address };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(source)!, parsed.GetValue(address), cancellation)); // The parser refuses a missing argument.
        return command;
    }

    private static Task<int> RunAsync(string source, Uri? address, CancellationToken cancellation) => DocumentSource.RunAsync(source, address, document =>
    {
        var (article, fault) = PageReader.Read(document);
        if (article is null) return DocumentSource.Reject(source, fault);
        using var output = StandardOutput.Open();
        output.Write([.. ExtractedArticleJson.Write(article), (byte)'\n']);
        return ExitCode.Done;
    }, cancellation);
}
