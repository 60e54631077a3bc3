using System.CommandLine;
using Dragoman.Cli.Output;
using Dragoman.Documents;
using Dragoman.Evaluation;
using Dragoman.Events;
using Dragoman.Ingestion.Files;
using Dragoman.Knowledge;
using Dragoman.Learning;
using Dragoman.Learning.Training;
using Dragoman.Records;
using Dragoman.Relations;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman train coder</c>: trains what the coder learns from annotated sentences.</summary>
internal static class TrainCoderCommand
{
    // Into so many parts the sentences are cut for measuring and for the relation model.
    private const int Parts = 4;

    public static Command Create()
    {
        var files = new Argument<string[]>("FILES") { Description = "Annotated sentences (.jsonl, .jsonl.gz); docs/annotation.md says how they are coded.", Arity = ArgumentArity.OneOrMore };
        var extra = new Option<string[]>("--extra") { Description = "Relation cases with marked_text, learned from as well. Not for models that are shipped.", DefaultValueFactory = _ => [] };
        var output = new Option<string>("--out") { Description = "Folder to write the models to.", Required = true };
        var folds = new Option<int>("--folds") { Description = "Measure by cross-validation (the relation cases of --extra in so many parts) and write no model." };
        var seed = new Option<int>("--seed") { Description = "Seed of everything random.", DefaultValueFactory = _ => 1 };
        var command = new DocumentedCommand("coder", "Trains what the coder learns from annotated sentences.", """
            dragoman train coder data/training/*.jsonl --out models/en
            """) { files, extra, output, folds, seed };
        command.SetAction(parsed =>
        {
            try
            {
                Run(parsed.GetValue(files)!, parsed.GetValue(extra)!, parsed.GetValue(output)!, parsed.GetValue(folds), parsed.GetValue(seed)); // All have values.
                return ExitCode.Done;
            }
            catch (Exception fault) when (fault is IOException or FormatException)
            {
                Console.Error.WriteLine($"dragoman train coder: {fault.Message}");
                return ExitCode.Usage;
            }
        });
        return command;
    }

    /// <summary>The sentences of files of annotated sentences.</summary>
    public static IEnumerable<AnnotatedSentence> Sentences(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            using var reader = new StreamReader(TextFiles.Open(file));
            foreach (var sentence in AnnotatedSentence.Read(reader)) yield return sentence;
        }
    }

    private static void Run(string[] files, string[] extra, string output, int folds, int seed)
    {
        var installation = Installation.Find();
        var lexicon = LexiconReader.Load(Path.Combine(installation.Data, "lexicon"), Ontology.Load(installation.Data));
        var senses = new LexiconSenses(lexicon);
        var sentences = Sentences(files).ToList();
        var acts = new ActTrainer(lexicon, senses);
        var language = EnglishPipeline.Create(new PipelineOptions { Upto = Layers.Quantities });
        foreach (var sentence in sentences) acts.Add(language.Annotate(ToArticle(sentence)), sentence);
        // What the relation model sees of the acts must come from models that have not seen the sentence.
        var relations = new RelationTrainer(senses);
        var parts = new ActModel[Parts + 1];
        Parallel.For(0, parts.Length, part => parts[part] = acts.Fork().Train(i => part == Parts || i % Parts != part, seed));
        var trained = parts[Parts];
        var held = new List<(AnnotatedSentence, IReadOnlyList<EventRecord>)>();
        for (var part = 0; part < Parts; part++)
        {
            var pipeline = EnglishPipeline.Create(new PipelineOptions { Acts = parts[part] });
            for (var i = part; i < sentences.Count; i += Parts)
            {
                var document = pipeline.Annotate(ToArticle(sentences[i]));
                relations.Add(document, sentences[i]);
                held.Add((sentences[i], [.. document.Records.Items]));
            }
        }
        var own = relations.Count;
        var whole = EnglishPipeline.Create(new PipelineOptions { Acts = trained });
        foreach (var file in extra)
        {
            using var reader = new StreamReader(TextFiles.Open(file));
            foreach (var gold in GoldReader.Read(reader))
            {
                if (gold.MarkedText is null || gold.Events is not [{ Type: { } type }, ..]) continue;
                var marked = MarkedSides.Parse(gold.MarkedText);
                relations.Add(whole.Annotate(GoldEvaluation.ToArticle(gold) with { Body = marked.Text }), marked, RelationClasses.OfGold(type));
            }
        }
        Console.Error.WriteLine($"{sentences.Count} sentences, {relations.Count} pairs of sides");
        var report = new EvaluationReport();
        EvalSpans.Fill(held, report);
        if (folds > 1)
        {
            if (extra.Length > 0) report.Add("Relation, cross-validated", [.. relations.CrossValidate(own, folds, seed, Console.Error.WriteLine).Select((a, i) => new Judgement($"{i}", [new ClassKey(a.Gold)], [new ClassKey(a.Answer)]))]);
            EvaluationTables.Print(report, Terminal.Open());
            return;
        }
        EvaluationTables.Print(report, Terminal.Open());
        var path = Path.Combine(output, "acts.model");
        trained.With(Recalibration.Of(held.SelectMany(EvalSpans.Certainties))).Save(path);
        ModelManifest.Update(path, files, [], sentences.Count, [new("seed", seed)]);
        path = Path.Combine(output, "relation.model");
        var model = new ModelFile(path);
        var (linear, net) = relations.Train(seed, Console.Error.WriteLine);
        linear.Write(model, RelationReader.ModelName);
        net.Save(model);
        model.Save();
        ModelManifest.Update(path, files.Concat(extra), [], sentences.Count, [new("seed", seed)]);
    }

    /// <summary>The sentence as an article.</summary>
    public static Article ToArticle(AnnotatedSentence sentence) =>
        new() { Id = sentence.Id, Body = sentence.Text, Published = sentence.Published is { } day ? new DateTimeOffset(day, default, TimeSpan.Zero) : null };
}
