using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Cli.Output;

/// <summary>One JSON object an article and line; actors, places, dates and quantities are laid out as in a record, dates with the span of their words.</summary>
internal sealed class AnnotationJsonSink(Stream output) : IAnnotationSink
{
    // As in records: quotes and accents stay readable.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly BufferedStream _output = new(output, 1 << 16);
    private readonly ArrayBufferWriter<byte> _line = new();

    public void Write(Document document)
    {
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line, Readable))
        {
            json.WriteStartObject();
            json.WriteString("article_id", document.Article.Id);
            json.WriteStartArray("actors");
            foreach (var actor in document.Actors.Items) foreach (var one in actor?.Each() ?? []) JsonSerializer.Serialize(json, one, RecordJsonContext.Lines.Actor);
            json.WriteEndArray();
            json.WriteStartArray("places");
            foreach (var place in document.Places.Items) JsonSerializer.Serialize(json, place.Value, RecordJsonContext.Lines.Place);
            json.WriteEndArray();
            json.WriteStartArray("dates");
            foreach (var date in document.Dates.Items) WriteDate(json, date.Value, document.SpanOf(date.FirstToken, date.EndToken));
            json.WriteEndArray();
            json.WriteStartArray("quantities");
            foreach (var quantity in document.Quantities.Items) JsonSerializer.Serialize(json, quantity.Value, RecordJsonContext.Lines.Quantity);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        _output.Write(_line.WrittenSpan);
        _output.WriteByte((byte)'\n');
    }

    public void Dispose() => _output.Flush();

    // The date of a record belongs to an act and has no span; one that stands in a text has.
    private static void WriteDate(Utf8JsonWriter json, EventDate date, TextSpan span)
    {
        if (JsonSerializer.SerializeToNode(date, RecordJsonContext.Lines.EventDate) is not JsonObject written) return;
        written["span"] = JsonSerializer.SerializeToNode(span, RecordJsonContext.Lines.TextSpan);
        written.WriteTo(json);
    }
}
