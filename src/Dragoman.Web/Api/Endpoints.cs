using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Api;

/// <summary>The addresses of the API. What each takes and gives is written down in <c>Assets/openapi.json</c>; a test compares the two.</summary>
internal static class Endpoints
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1");
        api.MapGet("/events", EventsApi.List);
        api.MapGet("/events.csv", ExportApi.Csv);
        api.MapGet("/events.jsonl", ExportApi.JsonLines);
        api.MapGet("/events/{id}", EventsApi.One);
        api.MapGet("/counts", EventsApi.Counts);
        api.MapPost("/code", CodeApi.CodeAsync);
        api.MapGet("/openapi.json", OpenApiDocument.Get);
    }
}
