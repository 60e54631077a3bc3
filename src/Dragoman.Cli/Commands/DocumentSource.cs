using System.CommandLine;
using System.Globalization;
using Dragoman.Ingestion.Web;

namespace Dragoman.Cli.Commands;

/// <summary>Gets the one document that <c>extract</c> and <c>feed</c> read, and keeps an eye on the time its reading takes.</summary>
internal static class DocumentSource
{
    // Readers are guarded against what is known to be slow. This is for what is not.
    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(60);

    /// <summary>Where relative addresses start from, for documents that were saved.</summary>
    public static Option<Uri?> Base() => new("--base")
    {
        Description = "The address a saved document came from; relative addresses in it start there.",
        HelpName = "URL",
        CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
            result.AddError($"--base is \"{text}\"; an address is expected, as in https://www.example.org/feed.xml.");
            return null;
        },
    };

    /// <summary>Fetches and reads. The exit code is the reader's, or that of a rejected document.</summary>
    public static async Task<int> RunAsync(string source, Uri? address, Func<WebDocument, int> read, CancellationToken cancellation)
    {
        using var fetcher = new WebFetcher(new WebFetcherOptions { AllowPrivateAddresses = true }); // The user typed the address himself.
        try
        {
            var (document, fault) = source == "-" ? await fetcher.ReadAsync(Console.OpenStandardInput(), cancellation).ConfigureAwait(false) : await fetcher.GetAsync(source, cancellation).ConfigureAwait(false);
            if (document is null) return Reject(source, fault);
            if (address is not null) document = document with { Address = address };
            return await Task.Run(() => read(document), CancellationToken.None).WaitAsync(LongestReading, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return Reject(source, string.Create(CultureInfo.InvariantCulture, $"reading takes longer than {LongestReading.TotalSeconds:0} seconds; given up"));
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Stopped;
        }
    }

    /// <summary>Says on standard error why a document was not read.</summary>
    public static int Reject(string source, string? fault)
    {
        Console.Error.WriteLine($"{source}: {fault}");
        return ExitCode.SomeRejected;
    }
}
