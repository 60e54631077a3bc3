using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dragoman.Cli.Output;
using Dragoman.Documents;
using Dragoman.Ingestion.Files;
using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman relate</c>: what one marked side of a sentence does to the other. A line in, a line out, always an answer.</summary>
internal static class RelateCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Cases, one JSON object a line, also .gz; - for standard input.", DefaultValueFactory = _ => "-" };
        var rules = CommonOptions.Rules();
        var command = new DocumentedCommand("relate", "Says what one marked side of a sentence does to the other. Each line holds \"uid\" and \"marked_text\" with <s>…</s> round the acting side and <t>…</t> round the other (several spans and nested ones allowed); each answer holds uid, root (class of the relation benchmark), type, mode, cameo, status and confidence.", """
            echo '{"uid":"1","marked_text":"<s>Peru</s> expelled <t>two Chilean diplomats</t>."}' | dragoman relate
            dragoman relate cases.jsonl > answers.jsonl
            """) { file, rules };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed.GetValue(file)!, parsed.GetValue(rules), cancellation), CancellationToken.None)); // It has a default.
        return command;
    }

    private static int Run(string file, string? rules, CancellationToken cancellation)
    {
        if (file != "-" && !File.Exists(file))
        {
            Console.Error.WriteLine($"{file}: no such file");
            return ExitCode.Usage;
        }
        var coder = RelationCoder.Create(new PipelineOptions { Rules = rules });
        using var stream = file == "-" ? Console.OpenStandardInput() : TextFiles.Open(file);
        using var reader = new StreamReader(stream);
        using var output = StandardOutput.Open();
        var number = 0;
        var answer = ExitCode.Done;
        try
        {
            while (reader.ReadLine() is { } line)
            {
                number++;
                if (cancellation.IsCancellationRequested) return ExitCode.Stopped;
                if (string.IsNullOrWhiteSpace(line)) continue;
                var (given, fault) = Read(line);
                if (given is { } found)
                {
                    output.Write(Answer(found.Id, coder.Read(found.Id, MarkedSides.Parse(found.Text))));
                    continue;
                }
                Console.Error.WriteLine($"{file}: line {number}: {fault}");
                answer = ExitCode.SomeRejected;
            }
        }
        catch (InvalidDataException fault)
        {
            Console.Error.WriteLine($"{file}: after line {number}: {fault.Message}");
            return ExitCode.SomeRejected;
        }
        catch (OutputClosedException)
        {
            // The reader of the pipe has gone, as in "| head": nothing more is wanted.
            return ExitCode.Done;
        }
        return answer;
    }

    private static ((string Id, string Text)? Given, string Fault) Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return (null, "an object expected");
            if (Text(json.RootElement, "uid") is not { } id) return (null, "\"uid\" is missing");
            return Text(json.RootElement, "marked_text") is { } text ? ((id, text), "") : (null, $"\"marked_text\" of {id} is missing");
        }
        catch (JsonException error)
        {
            return (null, $"no JSON: {error.Message}");
        }
    }

    // Ids may be numbers.
    private static string? Text(JsonElement json, string name) => !json.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static byte[] Answer(string id, RelationAnswer answer)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("uid", id);
            json.WriteString("root", answer.Root);
            json.WriteString("type", EnumNames<EventType>.Of(answer.Type));
            if (answer.Mode is { } mode) json.WriteString("mode", EnumNames<EventMode>.Of(mode));
            else json.WriteNull("mode");
            json.WriteString("cameo", answer.Cameo);
            json.WriteString("status", EnumNames<EventStatus>.Of(answer.Status));
            json.WriteNumber("confidence", Math.Round((decimal)answer.Confidence, 3));
            json.WriteEndObject();
        }
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
