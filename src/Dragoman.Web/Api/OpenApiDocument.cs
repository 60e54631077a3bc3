using System.Text.Json.Nodes;
using Dragoman.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Api;

/// <summary>The description of the API: <c>Assets/openapi.json</c> with the schema of the record put in.</summary>
internal static class OpenApiDocument
{
    private static readonly byte[] Content = Make();

    public static IResult Get() => TypedResults.Bytes(Content, "application/json");

    private static byte[] Make()
    {
        var document = JsonNode.Parse(StaticFiles.Read("openapi.json"))!; // An object; a test reads it.
        using var schema = typeof(OpenApiDocument).Assembly.GetManifestResourceStream("record.schema.json")!; // Embedded by the project.
        document["components"]!["schemas"]!["Event"] = JsonNode.Parse(schema); // Both stand in the file.
        return System.Text.Encoding.UTF8.GetBytes(document.ToJsonString());
    }
}
