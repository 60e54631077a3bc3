using Dragoman.Knowledge;
using Dragoman.Storage;
using Dragoman.Web.Components.Pages;
using Dragoman.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Hosting;

/// <summary>What forms of the pages do: correct a record, put days into a filter.</summary>
internal static class Actions
{
    private const int LongestReason = 2000;

    public static void MapActions(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/events/{id}/corrections", Correct);
        routes.MapGet("/filter", Narrow);
    }

    private static IResult Correct(string id, [FromForm] CorrectionForm form, IArchive archive, Vocabulary words, DashboardOptions options)
    {
        try
        {
            var correction = Read(id, form, archive, words.Ontology, options);
            archive.Correct(correction);
            return TypedResults.LocalRedirect($"~/events/{Uri.EscapeDataString(id)}#corrections");
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            return new RazorComponentResult<RecordPage>(new { Id = id, Fault = fault.Message, Form = form }) { StatusCode = StatusCodes.Status400BadRequest };
        }
    }

    private static Correction Read(string id, CorrectionForm form, IArchive archive, Ontology ontology, DashboardOptions options)
    {
        var reason = form.Reason?.Trim();
        if (string.IsNullOrEmpty(reason) || reason.Length > LongestReason) throw new FormatException($"A reason of 1 to {LongestReason} characters is expected: it tells the next reader why.");
        var correction = new Correction
        {
            RecordId = id,
            Action = form.Action switch
            {
                "set" => CorrectionAction.Set,
                "drop" => CorrectionAction.Drop,
                "restore" => CorrectionAction.Restore,
                _ => throw new FormatException("Say first what is wrong: fields, the whole record, or the corrections so far."),
            },
            Author = string.IsNullOrWhiteSpace(form.Author) ? options.Author : form.Author.Trim(),
            Reason = reason,
            At = options.Clock.GetUtcNow(),
        };
        if (correction.Action != CorrectionAction.Set) return correction;
        var record = archive.FindRecord(id)?.Record ?? throw new FormatException("This record stands no longer: somebody has taken it away, or a later coding does not have it.");
        string[] changes = [.. form.Changes(record)];
        if (changes.Length == 0) throw new FormatException("Nothing differs from the record as it stands.");
        return correction with { Patch = CorrectionPatch.Make(record, changes, ontology) };
    }

    // A form of two days becomes a condition of the one filter language, so that the address says it all.
    private static RedirectHttpResult Narrow(string? q, string? from, string? to, string? back, [FromQuery(Name = "as-of")] string? asOf)
    {
        var question = Question.Of(q, asOf);
        var days = string.IsNullOrEmpty(from) && string.IsNullOrEmpty(to) ? null : $"date:{(from == to ? from : $"{from}..{to}")}";
        var text = days is null ? FilterTerms.Without(question.Text, "date") : FilterTerms.With(question.Text, days);
        return TypedResults.LocalRedirect("~" + question.To(back == "map" ? "/map" : "/events", text));
    }
}
