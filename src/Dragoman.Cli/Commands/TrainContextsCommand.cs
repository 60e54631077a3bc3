using System.CommandLine;
using Dragoman.Documents;
using Dragoman.Events;
using Dragoman.Knowledge;
using Dragoman.Learning.Training;
using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman train contexts</c>: learns which words speak for which context from annotated sentences.</summary>
internal static class TrainContextsCommand
{
    private const int Parts = 5;

    // Files in which fewer acts have a context say nothing of contexts.
    private const double FewestAnnotated = 0.15;

    public static Command Create()
    {
        var files = new Argument<string[]>("FILES") { Description = "Annotated sentences (.jsonl, .jsonl.gz).", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "The table to write.", Required = true };
        var command = new DocumentedCommand("contexts", "Learns which words speak for which context, and measures it on parts left out.", """
            dragoman train contexts data/training/*.jsonl --out data/plover/contexts.tsv
            """) { files, output };
        command.SetAction(parsed =>
        {
            try
            {
                Run(parsed.GetValue(files)!, parsed.GetValue(output)!); // Both have values.
                return ExitCode.Done;
            }
            catch (Exception fault) when (fault is IOException or FormatException)
            {
                Console.Error.WriteLine($"dragoman train contexts: {fault.Message}");
                return ExitCode.Usage;
            }
        });
        return command;
    }

    private static void Run(string[] files, string output)
    {
        var pipeline = EnglishPipeline.Create();
        var trainer = new ContextTrainer();
        var byHand = ContextWords.ByHand(Path.Combine(Installation.Find().Data, "plover", "context-words.tsv"));
        var acts = new List<(Document Document, Sentence Sentence, AnnotatedAct Act)>();
        foreach (var file in files)
        {
            var sentences = TrainCoderCommand.Sentences([file]).ToList();
            var all = sentences.SelectMany(s => s.Acts).ToList();
            if (all.Count == 0 || all.Count(a => a.Contexts.Length > 0) < FewestAnnotated * all.Count) continue;
            foreach (var sentence in sentences)
            {
                if (sentence.Acts.IsEmpty) continue;
                var document = pipeline.Annotate(new Article { Id = sentence.Id, Body = sentence.Text });
                foreach (var act in sentence.Acts)
                {
                    var at = document.Sentences.Items.ToArray().FirstOrDefault(s => s.Span.Overlaps(act.Trigger), document.Sentences[0]);
                    acts.Add((document, at, act));
                    trainer.Add(ContextWords.WordsOf(document, at).Concat(ContextWords.MarksOf(act.Type, act.Mode)), act.Contexts.Select(Parse));
                }
            }
        }
        Measure(trainer, byHand, acts);
        var lines = trainer.Train(byHand, Parts, -1);
        File.WriteAllLines(output, [.. Head, .. lines]);
        Console.Error.WriteLine($"{trainer.Count} acts, {lines.Count} weights");
    }

    private static readonly string[] Head =
    [
        "# PLOVER 2.0 contexts: name, word (or two words; * for the weight of none, =TYPE and =mode of the act), weight for (above 0) or against. A context is given where the weights add up to more than 0.",
        "# Learned from data/training by `dragoman train contexts`; weights may be edited.",
    ];

    private static EventContext Parse(string name) => EnumNames<EventContext>.TryParse(name, out var context) ? context : throw new FormatException($"\"{name}\" is no context of PLOVER 2.0");

    private static void Measure(ContextTrainer trainer, IReadOnlyList<(EventContext Context, string Word)> byHand, List<(Document Document, Sentence Sentence, AnnotatedAct Act)> acts)
    {
        int right = 0, given = 0, gold = 0;
        for (var part = 0; part < Parts; part++)
        {
            var path = Path.GetTempFileName();
            File.WriteAllLines(path, trainer.Train(byHand, Parts, part));
            var words = ContextWords.Load(path);
            File.Delete(path);
            for (var i = part; i < acts.Count; i += Parts)
            {
                var (document, sentence, act) = acts[i];
                var found = words.Of(document, sentence, act.Type, act.Mode);
                var wanted = act.Contexts.Select(Parse).ToHashSet();
                right += found.Count(wanted.Contains);
                given += found.Length;
                gold += wanted.Count;
            }
        }
        Console.Error.WriteLine($"held out, {Parts} parts: P {(double)right / given:0.000} R {(double)right / gold:0.000} F1 {2.0 * right / (given + gold):0.000} ({gold} contexts of {acts.Count} acts)");
    }
}
