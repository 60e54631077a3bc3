using Dragoman.Web.Views;
using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Api;

/// <summary>What a caller did wrong, as problem details (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>A parameter that cannot be used.</summary>
    public static IResult Bad(string parameter, string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest, title: $"The parameter {parameter} cannot be used.", extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["parameter"] = parameter });

    /// <summary>Something that is not there.</summary>
    public static IResult NotFound(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound);

    /// <summary>What is wrong with a question; null when nothing is.</summary>
    public static IResult? Of(Question question)
    {
        if (question.MomentFault is { } moment) return Bad("as-of", moment);
        if (question.Fault is not { } fault) return null;
        return TypedResults.Problem(fault.Message, statusCode: StatusCodes.Status400BadRequest, title: "The filter is not understood.", extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["parameter"] = "q",
            ["filter"] = fault.Text,
            ["position"] = fault.Position,
        });
    }
}
