using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dragoman.Storage;

namespace Dragoman.Cli;

/// <summary>Draws paragraphs from an archive for people to annotate: each article is as likely as any other, and one paragraph is taken of it. The same seed draws the same.</summary>
internal static class AnnotationSample
{
    private const int FewestWords = 8;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Up to so many cases, a JSON object each, in the order of their ids.</summary>
    public static IReadOnlyList<string> Draw(IArchive archive, int cases, int seed)
    {
        // Reservoir sampling (algorithm R): one pass, memory for the sample only.
        var random = new Random(seed);
        var kept = new List<JsonObject>();
        var seen = 0;
        foreach (var stored in archive.Articles().Where(a => a.HasText && a.Outcome is ArticleOutcome.Coded or ArticleOutcome.NoEvent))
        {
            var paragraphs = stored.Article.Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(p => p.Count(char.IsWhiteSpace) + 1 >= FewestWords).ToList();
            if (paragraphs.Count == 0) continue;
            var number = random.Next(paragraphs.Count);
            var slot = seen < cases ? seen : random.Next(seen + 1);
            seen++;
            if (slot >= cases) continue;
            var drawn = Case(stored, number, paragraphs[number]);
            if (slot < kept.Count) kept[slot] = drawn;
            else kept.Add(drawn);
        }
        return [.. kept.OrderBy(c => (string?)c["id"], StringComparer.Ordinal).Select(c => c.ToJsonString(Readable))];
    }

    private static JsonObject Case(StoredArticle stored, int number, string text) => new()
    {
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"{stored.Article.Id}#{number + 1}"),
        ["text"] = text,
        ["date"] = stored.Article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["exhaustive"] = true,
        ["done"] = false,
        ["events"] = new JsonArray(),
    };
}
