using System.Globalization;
using System.Text;
using System.Xml;
using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>GraphML: a directed graph with a node for every actor code and an edge for every pair of every record. In memory are the codes met.</summary>
internal sealed class GraphMlFormat : IExportFormat
{
    private const string Space = "http://graphml.graphdrawing.org/xmlns";

    private static readonly string[] NodeKeys = ["name", "country", "group"];
    private static readonly string[] EdgeKeys = ["type", "mode", "cameo", "quad", "goldstein", "status", "date", "actor", "recipient", "url"];

    public string Name => "graphml";

    public string Description => "GraphML: a directed multigraph; nodes are actor codes, edges are pairs of sides of records.";

    public void Write(IEnumerable<StoredRecord> records, ExportRun run, Stream output)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CloseOutput = false });
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Space);
        foreach (var key in NodeKeys) Key(xml, "node", key);
        foreach (var key in EdgeKeys) Key(xml, "edge", key);
        xml.WriteStartElement("graph", Space);
        xml.WriteAttributeString("id", "events");
        xml.WriteAttributeString("edgedefault", "directed");
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stored in records)
        {
            var before = run.Counts.Rows;
            foreach (var (actor, recipient, number) in SidePairs.Of(stored.Record, withUnknown: false))
            {
                if (actor is null || recipient is null) continue;
                Node(xml, known, actor, run.Codes);
                Node(xml, known, recipient, run.Codes);
                Edge(xml, stored.Record, actor, recipient, number);
                run.Counts.Rows++;
            }
            if (run.Counts.Rows == before) run.Counts.LeaveOut(LeftOut.NoPair);
        }
        xml.WriteEndDocument();
    }

    private static void Key(XmlWriter xml, string kind, string name)
    {
        xml.WriteStartElement("key", Space);
        xml.WriteAttributeString("id", $"{kind}-{name}");
        xml.WriteAttributeString("for", kind);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", name == "goldstein" ? "double" : "string");
        xml.WriteEndElement();
    }

    // A name belongs to a node only when the code is that of the state or group itself; several persons share ISRGOV.
    private static void Node(XmlWriter xml, HashSet<string> known, Actor side, ExportCodes codes)
    {
        if (!known.Add(side.Code)) return;
        xml.WriteStartElement("node", Space);
        xml.WriteAttributeString("id", Clean(side.Code));
        Data(xml, "node-name", side.Code == side.Country ? codes.CountryName(side.Country) : null);
        Data(xml, "node-country", side.Country);
        Data(xml, "node-group", side.Group);
        xml.WriteEndElement();
    }

    private static void Edge(XmlWriter xml, EventRecord record, Actor actor, Actor recipient, int number)
    {
        xml.WriteStartElement("edge", Space);
        xml.WriteAttributeString("id", Clean(string.Create(CultureInfo.InvariantCulture, $"{record.Id}/{number}")));
        xml.WriteAttributeString("source", Clean(actor.Code));
        xml.WriteAttributeString("target", Clean(recipient.Code));
        Data(xml, "edge-type", EnumNames<EventType>.Of(record.Type));
        Data(xml, "edge-mode", record.Mode is { } mode ? EnumNames<EventMode>.Of(mode) : null);
        Data(xml, "edge-cameo", record.Cameo);
        Data(xml, "edge-quad", record.Quad is { } quad ? EnumNames<QuadCategory>.Of(quad) : null);
        Data(xml, "edge-goldstein", record.Goldstein?.ToString(CultureInfo.InvariantCulture));
        Data(xml, "edge-status", EnumNames<EventStatus>.Of(record.Status));
        Data(xml, "edge-date", ExportDates.Iso(ExportDates.Day(record)));
        Data(xml, "edge-actor", actor.Name ?? actor.Text);
        Data(xml, "edge-recipient", recipient.Name ?? recipient.Text);
        Data(xml, "edge-url", record.Url);
        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, string key, string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        xml.WriteStartElement("data", Space);
        xml.WriteAttributeString("key", key);
        xml.WriteString(Clean(value));
        xml.WriteEndElement();
    }

    // XML 1.0 has no place for most control characters and none for half a surrogate pair.
    private static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar)) return text;
        return string.Concat(text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)).Select(r => r.ToString()));
    }
}
