namespace Dragoman.Storage.Sqlite;

/// <summary>The hash by which the archive knows a text again.</summary>
internal static class TextHash
{
    public static string Of(string? title, string body) => StableHash.Of(title ?? "", body);
}
