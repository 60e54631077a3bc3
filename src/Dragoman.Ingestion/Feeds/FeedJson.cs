using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dragoman.Ingestion.Feeds;

/// <summary>Writes a feed as JSON, names in snake case, every field present.</summary>
public static partial class FeedJson
{
    private static readonly FeedJsonContext Context = new(ReadableJson.Options());

    /// <summary>The feed as UTF-8 JSON, indented, without a line end.</summary>
    public static byte[] Write(Feed feed) => JsonSerializer.SerializeToUtf8Bytes(feed, Context.Feed);

    [JsonSerializable(typeof(Feed))]
    private sealed partial class FeedJsonContext : JsonSerializerContext;
}
