using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Hosting;

/// <summary>Style sheet, scripts and fonts: they travel inside the program, so that nothing has to be found on a disk.</summary>
internal static class StaticFiles
{
    private const string Prefix = "assets/";
    private static readonly FrozenDictionary<string, byte[]> Files = Load();
    private static readonly FrozenDictionary<string, string> Addresses = Files.ToFrozenDictionary(f => f.Key, f => $"/assets/{f.Key}?v={Hash(f.Value)}", StringComparer.Ordinal);

    /// <summary>The address of a file; it changes with the content.</summary>
    public static string Address(string name) => Addresses[name];

    /// <summary>The bytes of a file.</summary>
    public static byte[] Read(string name) => Files[name];

    /// <summary>Serves them.</summary>
    public static void MapAssets(this IEndpointRouteBuilder routes) => routes.MapGet("/assets/{name}", IResult (string name, HttpResponse response) =>
    {
        if (!Files.TryGetValue(name, out var content) || TypeOf(name) is not { } type) return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(content, type);
    });

    private static string? TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".woff2" => "font/woff2",
        ".svg" => "image/svg+xml",
        ".txt" => "text/plain; charset=utf-8",
        _ => null,
    };

    private static string Hash(byte[] content) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content))[..10];

    private static FrozenDictionary<string, byte[]> Load()
    {
        var assembly = typeof(StaticFiles).Assembly;
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!; // Its name was just listed.
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            files[name[Prefix.Length..]] = content;
        }
        return files.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
