using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Hosting;

/// <summary>What a browser may do with our answers: load from here only, run no script or style written into a page, show no page in a frame of another site.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>The content security policy of every answer.</summary>
    public const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(context);
    }
}
