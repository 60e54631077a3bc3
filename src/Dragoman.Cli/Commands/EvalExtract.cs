using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dragoman.Ingestion.Pages;
using Dragoman.Ingestion.Web;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman eval extract</c>: the words of extracted articles against the words expected, page by page.</summary>
internal static partial class EvalExtract
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "A folder with one folder a page: source.html or source.html.gz, expected.txt, and expected-metadata.json (title, byline, lang, siteName, publishedTime) where there is one." };
        var differences = new Option<string?>("--show") { Description = "Print the extracted text of this page instead.", HelpName = "PAGE" };
        var command = new DocumentedCommand("extract", "Article extraction: precision, recall and F1 over words (with their counts, without order), mean over pages.", """
            dragoman eval extract pages/
            dragoman eval extract pages/ --show some-page
            """) { folder, differences };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(differences))); // The parser refuses a missing argument.
        return command;
    }

    private static int Run(string folder, string? show)
    {
        try
        {
            var rows = new List<Row>();
            foreach (var page in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Where(p => File.Exists(Path.Combine(p, "expected.txt"))))
            {
                var name = Path.GetFileName(page);
                if (show is not null && name != show) continue;
                var watch = Stopwatch.StartNew();
                var extraction = PageReader.Read(Open(page));
                if (show is not null) Console.WriteLine(extraction.Article is { } article ? System.Text.Encoding.UTF8.GetString(ExtractedArticleJson.Write(article)) + "\n\n" + article.Text : extraction.Fault);
                else rows.Add(Compare(name, page, extraction, watch.Elapsed));
            }
            if (show is null) Print(rows);
            return ExitCode.Done;
        }
        catch (Exception fault) when (fault is IOException or JsonException)
        {
            Console.Error.WriteLine($"{folder}: {fault.Message}");
            return ExitCode.Usage;
        }
    }

    private static WebDocument Open(string page)
    {
        var plain = Path.Combine(page, "source.html");
        if (File.Exists(plain)) return new WebDocument(File.ReadAllBytes(plain));
        using var packed = new GZipStream(File.OpenRead(plain + ".gz"), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        packed.CopyTo(memory);
        return new WebDocument(memory.ToArray());
    }

    private static Row Compare(string name, string page, Extraction extraction, TimeSpan elapsed)
    {
        var expected = Count(File.ReadAllText(Path.Combine(page, "expected.txt")));
        var found = Count(extraction.Article?.Text ?? "");
        var shared = expected.Sum(e => Math.Min(e.Value, found.GetValueOrDefault(e.Key)));
        var row = new Row(name, found.Values.Sum(), expected.Values.Sum(), shared, elapsed, [], extraction.Fault);
        var file = Path.Combine(page, "expected-metadata.json");
        if (!File.Exists(file)) return row;
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return row with { Metadata = [.. Fields(json.RootElement, extraction.Article).Where(f => f.Expected is not null)] };
    }

    private static IEnumerable<(string Name, string? Expected, bool IsMet)> Fields(JsonElement expected, ExtractedArticle? article)
    {
        yield return Field("title", article?.Title, (e, f) => e == f);
        yield return Field("byline", article?.Byline, (e, f) => e == f);
        yield return Field("lang", article?.Language, (e, f) => e.Equals(f, StringComparison.OrdinalIgnoreCase));
        yield return Field("siteName", article?.Outlet, (e, f) => e == f);
        yield return Field("publishedTime", article?.Published?.ToString("O", CultureInfo.InvariantCulture), (e, f) => DateTimeOffset.TryParse(e, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var a) && DateTimeOffset.TryParse(f, CultureInfo.InvariantCulture, out var b) && a == b);

        (string Name, string? Expected, bool IsMet) Field(string name, string? found, Func<string, string, bool> isSame)
        {
            var value = expected.TryGetProperty(name, out var given) && given.ValueKind == JsonValueKind.String && given.GetString() is { Length: > 0 } text ? Line(text) : null;
            return (name, value, value is not null && found is not null && isSame(value, Line(found)));
        }

        static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static Dictionary<string, int> Count(string text) => Word().Matches(text.ToLowerInvariant()).GroupBy(m => m.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    private static void Print(List<Row> rows)
    {
        if (rows.Count == 0)
        {
            Console.WriteLine("no page with an expected.txt in this folder");
            return;
        }
        Console.WriteLine($"{"page",-32} {"found",7} {"expected",8} {"precision",9} {"recall",7} {"F1",6} {"ms",6}");
        foreach (var row in rows) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Name,-32} {row.Found,7} {row.Expected,8} {row.Precision,9:0.000} {row.Recall,7:0.000} {row.F1,6:0.000} {row.Elapsed.TotalMilliseconds,6:0} {row.Fault}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"mean of " + rows.Count,-32} {"",7} {"",8} {rows.Average(r => r.Precision),9:0.000} {rows.Average(r => r.Recall),7:0.000} {rows.Average(r => r.F1),6:0.000}"));
        foreach (var field in rows.SelectMany(r => r.Metadata).GroupBy(f => f.Name, StringComparer.Ordinal)) Console.WriteLine($"{field.Key}: {field.Count(f => f.IsMet)} of {field.Count()} the same");
    }

    [GeneratedRegex(@"\w+", RegexOptions.None, 10_000)]
    private static partial Regex Word();

    private sealed record Row(string Name, int Found, int Expected, int Shared, TimeSpan Elapsed, List<(string Name, string? Expected, bool IsMet)> Metadata, string? Fault)
    {
        public double Precision => Found == 0 ? 0 : (double)Shared / Found;

        public double Recall => Expected == 0 ? 0 : (double)Shared / Expected;

        public double F1 => Shared == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
    }
}
