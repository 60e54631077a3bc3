using System.Text.Json;
using System.Text.Json.Nodes;
using Dragoman.Documents;
using Dragoman.Records;
using Dragoman.Storage;
using Dragoman.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Api;

/// <summary>Codes a text that is sent; nothing is stored.</summary>
internal static class CodeApi
{
    /// <summary>Takes <c>{"text", "title", "published", "outlet"}</c>, only the text is required; gives the records.</summary>
    public static async Task<IResult> CodeAsync(HttpRequest request, CodingDesk desk, CancellationToken cancellation)
    {
        // Only this type makes a browser ask before it sends from another site.
        if (!request.HasJsonContentType()) return TypedResults.Problem("Content of type application/json is expected.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        JsonObject? given;
        try
        {
            given = await JsonNode.ParseAsync(request.Body, cancellationToken: cancellation) as JsonObject;
        }
        catch (JsonException fault)
        {
            return Problems.Bad("body", "not JSON: " + fault.Message);
        }
        if (given is null || Text(given, "text") is not { } text || string.IsNullOrWhiteSpace(text)) return Problems.Bad("text", "an object with a \"text\" is expected, as in {\"text\": \"Peru warned Chile.\", \"published\": \"2022-03-01\"}");
        var title = Text(given, "title");
        if (text.Length + (title?.Length ?? 0) > CodingDesk.LongestText) return TypedResults.Problem($"The text has {text.Length} characters; at most {CodingDesk.LongestText} are coded here.", statusCode: StatusCodes.Status413PayloadTooLarge);
        DateTimeOffset? published = null;
        if (Text(given, "published") is { } day)
        {
            if (!DateTimeOffset.TryParse(day, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var parsed) || parsed.Year is < Article.EarliestYear or > Article.LatestYear)
                return Problems.Bad("published", $"\"{day}\": {AsOfMoment.Expected}");
            published = parsed;
        }
        var outlet = Text(given, "outlet");
        var document = await desk.AnnotateAsync(new Article { Id = "api:" + StableHash.Of(outlet ?? "", title ?? "", text), Title = title, Body = text.ReplaceLineEndings("\n"), Published = published, Outlet = outlet }, cancellation);
        return JsonAnswer.Of(json =>
        {
            json.WriteString("rejection", document.Rejection);
            json.WriteNumber("sentences", document.Sentences.Count);
            json.WriteNumber("tokens", document.Tokens.Count);
            json.WriteStartArray("events");
            foreach (var record in document.Records.Items) RecordJson.Write(json, record);
            json.WriteEndArray();
        });
    }

    private static string? Text(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
