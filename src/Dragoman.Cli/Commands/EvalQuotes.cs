using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dragoman.Documents;

namespace Dragoman.Cli.Commands;

/// <summary>
/// <c>dragoman eval quotes</c>: who said what, on sentences of many shapes. A reporting verb is right when its subject is and the head of what was said is its
/// complement; what was said as the verb's loose neighbour (parataxis, either way round) is counted apart.
/// </summary>
internal static class EvalQuotes
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "One JSON object a line: text, verb_at, subject_at, content_at (0-based UTF-16 offsets of the words), type." };
        var command = new Command("quotes", "Reporting verbs: subject and what was said.") { file };
        command.SetAction(parsed => Run(parsed.GetValue(file)!)); // The parser refuses a missing argument.
        return command;
    }

    private static int Run(string file)
    {
        try
        {
            var pipeline = EnglishPipeline.Create(new PipelineOptions { Upto = Layers.Arcs });
            var byType = new SortedDictionary<string, Counts>(StringComparer.Ordinal);
            foreach (var line in File.ReadLines(file))
            {
                using var json = JsonDocument.Parse(line);
                var type = json.RootElement.GetProperty("type").GetString() ?? "";
                byType[type] = byType.GetValueOrDefault(type) + Judge(pipeline, json.RootElement);
            }
            Console.WriteLine($"{"type",-16} {"sentences",9} {"subject",8} {"complement",10} {"loose",6} {"verb right",10}");
            foreach (var (type, counts) in byType) Console.WriteLine(counts.Row(type));
            Console.WriteLine(byType.Values.Aggregate(default(Counts), (a, b) => a + b).Row("all"));
            return ExitCode.Done;
        }
        catch (Exception fault) when (fault is IOException or JsonException or KeyNotFoundException)
        {
            Console.Error.WriteLine($"{file}: {fault.Message}");
            return ExitCode.Usage;
        }
    }

    private static Counts Judge(Pipeline pipeline, JsonElement json)
    {
        var document = pipeline.Annotate(new Article { Id = "quote", Body = json.GetProperty("text").GetString() ?? "" });
        var verb = TokenAt(document, json.GetProperty("verb_at").GetInt32());
        var subject = TokenAt(document, json.GetProperty("subject_at").GetInt32());
        var content = TokenAt(document, json.GetProperty("content_at").GetInt32());
        var hasSubject = subject >= 0 && document.Tree.Head(subject) == verb && document.Tree.Relation(subject) is DepRel.Nsubj or DepRel.NsubjPass;
        var isComplement = content >= 0 && document.Tree.Head(content) == verb && document.Tree.Relation(content) is DepRel.Ccomp or DepRel.Xcomp or DepRel.CsubjPass;
        var isLoose = !isComplement && content >= 0 && ((document.Tree.Head(content) == verb && document.Tree.Relation(content) == DepRel.Parataxis) || (verb >= 0 && document.Tree.Head(verb) == content && document.Tree.Relation(verb) == DepRel.Parataxis));
        return new Counts(1, hasSubject ? 1 : 0, isComplement ? 1 : 0, isLoose ? 1 : 0, hasSubject && isComplement ? 1 : 0);
    }

    private static int TokenAt(Document document, int offset)
    {
        for (var i = 0; i < document.Tokens.Count; i++) if (document.Tokens[i].Span.Start == offset) return i;
        return -1;
    }

    private readonly record struct Counts(int Sentences, int Subjects, int Complements, int Loose, int Right)
    {
        public static Counts operator +(Counts a, Counts b) => new(a.Sentences + b.Sentences, a.Subjects + b.Subjects, a.Complements + b.Complements, a.Loose + b.Loose, a.Right + b.Right);

        public string Row(string type) => string.Create(
            CultureInfo.InvariantCulture,
            $"{type,-16} {Sentences,9} {Share(Subjects),8:0.0} {Share(Complements),10:0.0} {Share(Loose),6:0.0} {Share(Right),10:0.0}");

        private double Share(int count) => 100.0 * count / Sentences;
    }
}
