using System.Globalization;
using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>A record as flat cells, for tables and CSV. Lists are joined with a semicolon.</summary>
internal static class RecordColumns
{
    /// <summary>Names of the columns, as in the JSON where there is one.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "id", "article_id", "published", "outlet", "url", "sentence_index", "type", "mode", "cameo", "quad", "goldstein", "plover_score", "status", "polarity",
        "symmetric", "actors", "actor_names", "recipients", "recipient_names", "act_type", "act_cameo", "act_negated", "condition", "deadline", "speaker", "speaker_country",
        "date_start", "date_end", "date_precision", "place", "place_country", "quantities", "contexts", "trigger", "rule", "version", "sentence",
    ];

    /// <summary>The cells of a record in the order of <see cref="Names"/>.</summary>
    public static string[] Of(EventRecord record) =>
    [
        record.Id, record.ArticleId, record.Published?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) ?? "", record.Outlet ?? "", record.Url ?? "",
        Number(record.SentenceIndex), EnumNames<EventType>.Of(record.Type), Name(record.Mode), record.Cameo ?? "", Name(record.Quad), Number(record.Goldstein), Number(record.PloverScore),
        EnumNames<EventStatus>.Of(record.Status), EnumNames<Polarity>.Of(record.Polarity), record.Symmetric ? "true" : "false",
        Codes(record.Actors), Sides(record.Actors), Codes(record.Recipients), Sides(record.Recipients),
        record.Act is { } act ? EnumNames<EventType>.Of(act.Type) : "", record.Act?.Cameo ?? "", record.Act is { } content ? (content.Negated ? "true" : "false") : "",
        record.Condition?.Text ?? "", Day(record.Deadline?.Start), record.Speaker?.Name ?? record.Speaker?.Text ?? "", record.Speaker?.Country ?? "",
        Day(record.Date?.Start), Day(record.Date?.End), Name(record.Date?.Precision), record.Place?.Name ?? "", record.Place?.Country ?? "",
        string.Join("; ", record.Quantities.Select(q => $"{EnumNames<QuantityKind>.Of(q.Kind)} {Range(q)}")), string.Join("; ", record.Contexts.Select(EnumNames<EventContext>.Of)),
        record.Trigger?.Text ?? "", record.Rule ?? "", record.Version ?? "", record.Sentence ?? "",
    ];

    /// <summary>Names of the sides as a reader would say them.</summary>
    public static string Sides(IEnumerable<Actor> actors) => string.Join("; ", actors.Select(a => a.Name ?? a.Text ?? a.Code));

    /// <summary>Codes of the sides.</summary>
    public static string Codes(IEnumerable<Actor> actors) => string.Join("; ", actors.Select(a => a.Code));

    private static string Range(Quantity quantity) => quantity.Low == quantity.High ? Number(quantity.Low) : $"{Number(quantity.Low)}-{Number(quantity.High)}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Name<T>(T? value)
        where T : struct, Enum => value is { } present ? EnumNames<T>.Of(present) : "";
}
