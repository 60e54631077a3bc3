using System.CommandLine;
using Dragoman.Cli.Output;
using Dragoman.Documents;
using Dragoman.Documents.Conllu;
using Dragoman.Parsing;
using Dragoman.Tagging;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman eval parse</c>: tags and trees on given tokens, and tokens and sentences from raw text.</summary>
internal static class EvalParse
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILES") { Description = "CoNLL-U files (.conllu, .conllu.gz).", Arity = ArgumentArity.OneOrMore };
        var genres = new Option<bool>("--genres") { Description = "Scores of each genre too." };
        var exclude = new Option<string>("--exclude-genres") { Description = "Genres left out, separated by commas.", DefaultValueFactory = _ => "" };
        var errors = new Option<bool>("--errors") { Description = "Lists every token and sentence end that was cut differently." };
        var classes = new Option<bool>("--classes") { Description = "Precision, recall and F1 of each tag and relation with intervals, and the most frequent confusions." };
        var taggers = new Option<string[]>("--taggers") { Description = "Other tagger models, deciding together; on given tokens only.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var parsers = new Option<string[]>("--parsers") { Description = "Other parser models, deciding together.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var command = new Command("parse", "Tags, lemmas and trees on given tokens (relations without subtype, punctuation counts, as in CoNLL 2018); tokens and sentences from raw text.") { files, genres, exclude, errors, classes, taggers, parsers };
        command.SetAction(parsed => parsed.GetValue(taggers)!.Length > 0 || parsed.GetValue(parsers)!.Length > 0 ? RunModels(parsed.GetValue(files)!, parsed.GetValue(taggers)!, parsed.GetValue(parsers)!) : Run(parsed.GetValue(files)!, parsed.GetValue(genres), parsed.GetValue(errors), parsed.GetValue(classes), parsed.GetValue(exclude)!.Split(',', StringSplitOptions.RemoveEmptyEntries))); // All have values.
        return command;
    }

    private static int Run(string[] files, bool byGenre, bool listErrors, bool showClasses, string[] excluded)
    {
        var pipeline = EnglishPipeline.Create(new PipelineOptions { Upto = Layers.Arcs });
        foreach (var file in files)
        {
            try
            {
                var sentences = Treebanks.Read([file], excluded);
                Console.WriteLine($"{file}\n  given tokens: {Treebanks.Line(Treebanks.Score(sentences, new PipelineStage(pipeline)))}");
                if (byGenre) foreach (var (genre, of) in ByGenre(sentences)) Console.WriteLine($"    {genre,-12} {Treebanks.Line(Treebanks.Score(of, new PipelineStage(pipeline)))}");
                if (showClasses) EvaluationTables.Print(Treebanks.Classes(sentences, new PipelineStage(pipeline)), Terminal.Open());
                Console.WriteLine($"  raw text: {RawTextScore.Measure(sentences, pipeline, listErrors ? Console.WriteLine : null)}");
            }
            catch (Exception fault) when (fault is IOException or FormatException)
            {
                Console.Error.WriteLine($"{file}: {fault.Message}");
                return ExitCode.Usage;
            }
        }
        return ExitCode.Done;
    }

    private static int RunModels(string[] files, string[] taggers, string[] parsers)
    {
        var tagger = taggers.Length == 0 ? null : new TaggerEnsemble([.. taggers.Select(PosTagger.Load)]);
        var parser = parsers.Length == 0 ? null : new ParserEnsemble([.. parsers.Select(DependencyParser.Load)]);
        foreach (var file in files) Console.WriteLine($"{file}\n  given tokens: {Treebanks.Line(Treebanks.Score(Treebanks.Read([file], []), tagger ?? Shipped(), parser))}");
        return ExitCode.Done;

        static IAnnotator Shipped() => PosTagger.Load(Path.Combine(Installation.Find().Models, "tagger.model"));
    }

    private static IEnumerable<(string Genre, List<ConlluSentence> Sentences)> ByGenre(List<ConlluSentence> sentences)
    {
        var genres = new SortedDictionary<string, List<ConlluSentence>>(StringComparer.Ordinal);
        var genre = "";
        foreach (var sentence in sentences)
        {
            if (sentence.StartsDocument) genre = Treebanks.Genre(sentence.DocumentId);
            if (!genres.TryGetValue(genre, out var list)) genres[genre] = list = [];
            list.Add(sentence);
        }
        return genres.Select(g => (g.Key, g.Value));
    }

    // Runs the stages that the document still lacks.
    private sealed class PipelineStage(Pipeline pipeline) : IAnnotator
    {
        public Layers Requires => Layers.Tokens | Layers.Sentences;

        public Layers Provides => Layers.Tags | Layers.Lemmas | Layers.Arcs;

        public void Annotate(Document document) => pipeline.Run(document);
    }
}
