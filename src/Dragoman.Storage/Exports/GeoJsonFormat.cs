using System.Text.Json;
using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>GeoJSON (RFC 7946): a feature a record that has coordinates.</summary>
internal sealed class GeoJsonFormat : IExportFormat
{
    private const int FlushBytes = 1 << 16;

    public string Name => "geojson";

    public string Description => "GeoJSON (RFC 7946): one point a record, degrees east then north. A country's or region's point stands for all of it: see precision.";

    public void Write(IEnumerable<StoredRecord> records, ExportRun run, Stream output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteString("cameo", "1.1b3");
        json.WriteStartArray("features");
        foreach (var stored in records)
        {
            if (stored.Record.Place is not { Lat: { } lat, Lon: { } lon } place)
            {
                run.Counts.LeaveOut(LeftOut.NoPoint);
                continue;
            }
            Feature(json, stored.Record, place, lat, lon, run.Options.Text);
            run.Counts.Rows++;
            if (json.BytesPending > FlushBytes) json.Flush();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void Feature(Utf8JsonWriter json, EventRecord record, Place place, double lat, double lon, bool text)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", record.Id);
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(lon);
        json.WriteNumberValue(lat);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("type", EnumNames<EventType>.Of(record.Type));
        json.WriteString("mode", record.Mode is { } mode ? EnumNames<EventMode>.Of(mode) : null);
        json.WriteString("status", EnumNames<EventStatus>.Of(record.Status));
        json.WriteString("cameo", record.Cameo);
        json.WriteString("quad", record.Quad is { } quad ? EnumNames<QuadCategory>.Of(quad) : null);
        Number(json, "goldstein", record.Goldstein);
        json.WriteString("actors", string.Join("; ", record.Actors.Select(a => a.Code)));
        json.WriteString("recipients", string.Join("; ", record.Recipients.Select(a => a.Code)));
        json.WriteString("date_start", record.Date?.Start is { } start ? ExportDates.Iso(start) : null);
        json.WriteString("date_end", record.Date?.End is { } end ? ExportDates.Iso(end) : null);
        json.WriteString("place", place.Name ?? place.Text);
        json.WriteString("country", place.Country);
        json.WriteString("precision", EnumNames<PlacePrecision>.Of(place.Precision));
        json.WriteString("article_id", record.ArticleId);
        json.WriteString("outlet", record.Outlet);
        json.WriteString("url", record.Url);
        if (text) json.WriteString("sentence", record.Sentence);
        json.WriteString("version", record.Version);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
