using Dragoman.Documents;
using Dragoman.Ingestion.Files;

namespace Dragoman.Apps.Tests;

/// <summary>The bundled sample reports.</summary>
internal static class Samples
{
    public static string Folder => Repository.PathOf("samples");

    public static IReadOnlyList<Article> Articles() => [.. new ArticleFiles().Read([Folder], Stream.Null).Select(i => i.Article ?? throw new InvalidOperationException(i.Place + ": " + i.Fault))];
}
