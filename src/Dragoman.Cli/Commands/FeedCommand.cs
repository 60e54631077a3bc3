using System.CommandLine;
using Dragoman.Cli.Output;
using Dragoman.Ingestion.Feeds;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman feed</c>: a feed of any format in, JSON of one shape out.</summary>
internal static class FeedCommand
{
    public static Command Create()
    {
        var source = new Argument<string>("FILE|URL") { Description = "A saved feed (also .gz), an http or https address, or - for standard input." };
        var address = DocumentSource.Base();
        var command = new DocumentedCommand("feed", "Reads RSS, Atom, RDF, CDF or JSON Feed, well-formed or not, and prints it as JSON: title, link, items (id, title, link, summary, content, published, updated, author, enclosures), warnings.", """
            dragoman feed feed.xml
            dragoman feed https://www.example.org/rss.xml
            dragoman feed feed.xml --base https://www.example.org/rss.xml | jq -r '.items[].link'
            """) { source, address };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(source)!, parsed.GetValue(address), cancellation)); // The parser refuses a missing argument.
        return command;
    }

    // What is no feed gets its JSON too, with the reason among the warnings: a script that reads the output need not read standard error.
    private static Task<int> RunAsync(string source, Uri? address, CancellationToken cancellation) => DocumentSource.RunAsync(source, address, document =>
    {
        var feed = FeedReader.Read(document);
        using (var output = StandardOutput.Open()) output.Write([.. FeedJson.Write(feed), (byte)'\n']);
        return feed.IsFeed ? ExitCode.Done : DocumentSource.Reject(source, feed.Warnings[^1]);
    }, cancellation);
}
