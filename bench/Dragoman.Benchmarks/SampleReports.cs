using System.Text.Json;
using Dragoman.Documents;

namespace Dragoman.Benchmarks;

/// <summary>The bundled sample reports: the text every benchmark runs on, so that figures can be compared.</summary>
internal static class SampleReports
{
    /// <summary>The reports of <c>samples/*.jsonl</c>, or of the files given.</summary>
    public static List<Article> Load(IReadOnlyList<string> files)
    {
        var paths = files.Count > 0 ? files : [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.jsonl").Order(StringComparer.Ordinal)];
        var articles = new List<Article>();
        foreach (var line in paths.SelectMany(File.ReadLines))
        {
            using var json = JsonDocument.Parse(line);
            var report = json.RootElement;
            articles.Add(new Article
            {
                Id = report.GetProperty("id").GetString()!, // The benchmark's own data: a fault here is a fault of the benchmark.
                Title = report.TryGetProperty("title", out var title) ? title.GetString() : null,
                Body = report.GetProperty("text").GetString()!,
                Published = report.TryGetProperty("published", out var published) && published.ValueKind == JsonValueKind.String ? published.GetDateTimeOffset() : null,
            });
        }
        return articles;
    }
}
