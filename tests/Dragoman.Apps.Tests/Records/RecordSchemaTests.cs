using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Dragoman.Apps.Tests.Coding;
using Dragoman.Records;
using Json.Schema;

namespace Dragoman.Apps.Tests.Records;

/// <summary>The JSON Schema of the record, <c>docs/record.schema.json</c>: made from the types, and every output is valid under it.</summary>
public class RecordSchemaTests(Coder coder) : IClassFixture<Coder>
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Schema_FollowsTheTypes() => Repository.AssertApproved(Generate().ToJsonString(Indented) + "\n", "docs", "record.schema.json");

    [Fact]
    public void Schema_EveryRecordOfSampleAndTestTexts_IsValid()
    {
        var schema = Load();
        var articles = Samples.Articles().Append(Texts.Article).Concat(Texts.Odd.Select(t => new Dragoman.Documents.Article { Id = "odd", Body = t }));
        var checkedRecords = 0;
        foreach (var record in articles.SelectMany(a => coder.Pipeline.Code(a).Records))
        {
            using var json = JsonDocument.Parse(RecordJson.Write(record));
            var result = schema.Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
            Assert.True(result.IsValid, string.Join("; ", result.Details?.Where(d => d.Errors is not null).SelectMany(d => d.Errors!.Values) ?? []));
            checkedRecords++;
        }
        Assert.True(checkedRecords > 20);
    }

    [Theory]
    [InlineData("""{"id":"1","article_id":"a","status":"happened"}""")]
    [InlineData("""{"id":"1","article_id":"a","type":"AGREE","status":"perhaps"}""")]
    [InlineData("""{"id":"1","article_id":"a","type":"agree","status":"happened"}""")]
    [InlineData("""{"id":1,"article_id":"a","type":"AGREE","status":"happened"}""")]
    [InlineData("""{"id":"1","article_id":"a","type":"AGREE","status":"happened","colour":"red"}""")]
    public void Schema_BrokenRecord_IsInvalid(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.False(Load().Evaluate(document.RootElement).IsValid);
    }

    [Fact]
    public void Documentation_NamesEveryField()
    {
        var text = File.ReadAllText(Repository.PathOf("docs", "record.md"));
        var names = new HashSet<string>(StringComparer.Ordinal);
        Collect(Generate(), names);
        Assert.All(names, name => Assert.Contains($"`{name}`", text, StringComparison.Ordinal));
    }

    private static JsonSchema Load() => JsonSchema.FromText(File.ReadAllText(Repository.PathOf("docs", "record.schema.json")));

    private static void Collect(JsonNode? node, HashSet<string> names)
    {
        if (node is JsonArray list) foreach (var item in list) Collect(item, names);
        if (node is not JsonObject json) return;
        if (json["properties"] is JsonObject properties) names.UnionWith(properties.Select(p => p.Key));
        foreach (var (_, value) in json) Collect(value, names);
    }

    private static JsonNode Generate()
    {
        var exporter = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };
        var schema = RecordJson.TypeInfo.GetJsonSchemaAsNode(exporter).AsObject();
        schema.Insert(0, "title", "Dragoman event record");
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema;
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type.IsEnum)
        {
            var isNullable = type != context.TypeInfo.Type;
            var names = (IReadOnlyList<string>)typeof(EnumNames<>).MakeGenericType(type).GetProperty("All")!.GetValue(null)!; // The property is there for every enumeration.
            var values = new JsonArray([.. names.Select(n => (JsonNode)n)]);
            if (isNullable) values.Add((JsonNode?)null);
            // A user's rules may declare types of their own.
            if (type == typeof(EventType)) return new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["enum"] = values }, new JsonObject { ["type"] = "string", ["pattern"] = "^[A-Z][A-Z0-9_]{1,31}$" }) };
            return new JsonObject { ["enum"] = values };
        }
        if (node is JsonObject json && json.ContainsKey("properties")) json["additionalProperties"] = false;
        return node;
    }
}
