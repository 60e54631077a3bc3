using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dragoman.Ingestion.Pages;

/// <summary>Writes an extracted article as JSON, names in snake case, every field present.</summary>
public static partial class ExtractedArticleJson
{
    private static readonly ArticleJsonContext Context = new(ReadableJson.Options());

    /// <summary>The article as UTF-8 JSON, indented, without a line end.</summary>
    public static byte[] Write(ExtractedArticle article) => JsonSerializer.SerializeToUtf8Bytes(article, Context.ExtractedArticle);

    [JsonSerializable(typeof(ExtractedArticle))]
    private sealed partial class ArticleJsonContext : JsonSerializerContext;
}
