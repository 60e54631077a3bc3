using Dragoman.Storage;
using Dragoman.Web.Components.Pages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace Dragoman.Web.Hosting;

/// <summary>Answers that are not what was asked for: problem details for the API, a page for readers.</summary>
internal static class Faults
{
    /// <summary>What stopped a request.</summary>
    public static Task AnswerAsync(HttpContext context)
    {
        var fault = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var (status, reason) = fault switch
        {
            ArchiveException or InstallationException => (StatusCodes.Status503ServiceUnavailable, fault.Message),
            TimeoutException => (StatusCodes.Status503ServiceUnavailable, "This took too long and was given up; a shorter text or a narrower filter may do."),
            BadHttpRequestException bad => (bad.StatusCode, bad.Message),
            _ => (StatusCodes.Status500InternalServerError, "The request failed; the reason stands on standard error of the server."),
        };
        return WriteAsync(context, status, reason);
    }

    /// <summary>Puts words to an answer that has only a number.</summary>
    public static Task FillAsync(StatusCodeContext status) => WriteAsync(status.HttpContext, status.HttpContext.Response.StatusCode, status.HttpContext.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => "There is nothing under this address.",
        StatusCodes.Status405MethodNotAllowed => "This address does not take that method.",
        StatusCodes.Status413PayloadTooLarge => "The request is too large; at most 256 kB are read.",
        StatusCodes.Status415UnsupportedMediaType => "Content of this type is not read here; application/json is expected.",
        StatusCodes.Status400BadRequest => "The request could not be read. If it was a form, the server has been started anew since the page was opened: reload the page and send it again.",
        _ => "The request was not answered.",
    });

    private static async Task WriteAsync(HttpContext context, int status, string reason)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await TypedResults.Problem(reason, statusCode: status).ExecuteAsync(context);
            return;
        }
        // A page may have been begun already: another begins with services of its own and without what the first one said.
        context.Response.Headers.Remove("blazor-enhanced-nav");
        var services = context.RequestServices;
        await using var scope = services.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        try
        {
            await new RazorComponentResult<FaultPage>(new { Status = status, Reason = reason }) { StatusCode = status }.ExecuteAsync(context);
        }
        finally
        {
            context.RequestServices = services;
        }
    }
}
