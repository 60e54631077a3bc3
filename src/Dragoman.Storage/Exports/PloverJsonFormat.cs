using System.Globalization;
using System.Text.Json;
using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>PLOVER's own JSON, one event a line, with the names of the PLOVER 2.0 draft manual.</summary>
internal sealed class PloverJsonFormat : IExportFormat
{
    public string Name => "plover-json";

    public string Description => "PLOVER JSON Lines: one event a line with the field names of the PLOVER 2.0 draft manual.";

    public IReadOnlyList<BlankColumn> Blank { get; } =
    [
        new("time, endtime, coded_date, coded_time", "no time of day is read, and records do not carry the clock of their coding"),
        new("religion, ethnicity, gender, age", "not coded"),
        new("district, feature_class, feature_code", "not in our gazetteer"),
        new("license, copyright", "not known of the articles"),
    ];

    public void Write(IEnumerable<StoredRecord> records, ExportRun run, Stream output)
    {
        foreach (var stored in records)
        {
            var record = stored.Record;
            if (record.Date?.Start is not { } start)
            {
                run.Counts.LeaveOut(LeftOut.NoDate);
                continue;
            }
            using (var json = new Utf8JsonWriter(output)) Event(json, record, start, run);
            output.WriteByte((byte)'\n');
            run.Counts.Rows++;
        }
    }

    private static void Event(Utf8JsonWriter json, EventRecord record, DateOnly start, ExportRun run)
    {
        json.WriteStartObject();
        json.WriteString("id", record.Id);
        json.WriteBoolean("has_event", true);
        json.WriteString("date", ExportDates.Iso(start));
        if (record.Date?.End is { } end && end != start) json.WriteString("enddate", ExportDates.Iso(end));
        Sides(json, "actor", record.Actors, run.Codes);
        Sides(json, "recipient", record.Recipients, run.Codes);
        json.WriteString("event", EnumNames<EventType>.Of(record.Type));
        if (record.Mode is { } mode) json.WriteString("mode", EnumNames<EventMode>.Of(mode));
        json.WriteStartArray("context");
        foreach (var context in record.Contexts) json.WriteStringValue(EnumNames<EventContext>.Of(context));
        json.WriteEndArray();
        if (record.Quad is { } quad) json.WriteNumber("quad_code", (int)quad);
        if (record.PloverScore is { } score) json.WriteNumber("event_scale", score);
        Text(json, "event_text", record.Trigger?.Text);
        if (record.Place is { } place) Where(json, place, run.Codes);
        Sizes(json, record);
        if (run.Options.Text) Text(json, "text", record.Sentence);
        json.WriteStartObject("text_info");
        if (record.SentenceIndex is { } sentence) json.WriteNumber("sequence", sentence);
        if (record.Trigger is { } trigger)
        {
            json.WriteNumber("start", trigger.Span.Start);
            json.WriteNumber("end", trigger.Span.Start + trigger.Span.Length);
        }
        json.WriteEndObject();
        json.WriteStartObject("cite_info");
        Text(json, "citation", record.ArticleId);
        Text(json, "url", record.Url);
        Text(json, "publication", record.Outlet);
        Text(json, "date", record.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Text(json, "codebook", "PLOVER 2.0");
        Text(json, "version", record.Version);
        json.WriteEndObject();
        json.WriteString("coder", "Dragoman");
        // Outside the manual: without it, what was planned or denied could not be told from what was done.
        json.WriteString("status", EnumNames<EventStatus>.Of(record.Status));
        json.WriteString("cameo", record.Cameo);
        json.WriteEndObject();
    }

    private static void Sides(Utf8JsonWriter json, string name, IEnumerable<Actor> sides, ExportCodes codes)
    {
        json.WriteStartArray(name);
        foreach (var side in sides)
        {
            json.WriteStartObject();
            json.WriteString("code", side.Code);
            Text(json, "raw_text", side.Text);
            Text(json, "entity_name", side.Name);
            Text(json, "identifier_id", side.EntityId);
            Text(json, "country_name", codes.CountryName(side.Country));
            Text(json, "sector_code", side.Sectors.FirstOrDefault());
            if (side.Sectors.Length > 1) Text(json, "other_sector_codes", string.Join(';', side.Sectors.Skip(1)));
            Text(json, "office", side.Office);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Where(Utf8JsonWriter json, Place place, ExportCodes codes)
    {
        json.WriteStartObject("event_loc");
        Text(json, "extracted_place", place.Text);
        Text(json, "resolved_place", place.Name);
        Text(json, "geonameid", place.GazetteerId);
        if (place.Lat is { } lat) json.WriteNumber("lat", lat);
        if (place.Lon is { } lon) json.WriteNumber("lon", lon);
        Text(json, "city", PlaceParts.City(place));
        Text(json, "province", PlaceParts.Province(place));
        Text(json, "country", codes.CountryName(place.Country));
        Text(json, "country_code", place.Country);
        json.WriteNumber("resolution", Resolution(place.Precision));
        json.WriteEndObject();
    }

    // The manual counts from 1, a country, to 5, below a city; 3 is a district, which we do not tell.
    private static int Resolution(PlacePrecision precision) => precision switch
    {
        PlacePrecision.Country => 1,
        PlacePrecision.Region => 2,
        PlacePrecision.City => 4,
        _ => 5,
    };

    private static void Sizes(Utf8JsonWriter json, EventRecord record)
    {
        Size(json, "dead", record, QuantityKind.Killed);
        Size(json, "injured", record, QuantityKind.Wounded);
        Size(json, "arrested", record, QuantityKind.Arrested);
    }

    private static void Size(Utf8JsonWriter json, string name, EventRecord record, QuantityKind kind)
    {
        if (record.Quantities.FirstOrDefault(q => q.Kind == kind)?.Low is { } low) json.WriteNumber(name, low);
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }
}
