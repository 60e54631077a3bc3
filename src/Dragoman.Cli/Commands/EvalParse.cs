using System.CommandLine;
using System.Globalization;
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
        var upper = new Option<bool>("--upper") { Description = "Every word in capital letters, as in old wires." };
        var taggers = new Option<string[]>("--taggers") { Description = "Other tagger models, deciding together; on given tokens only.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var parsers = new Option<string[]>("--parsers") { Description = "Other parser models, deciding together.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var command = new Command("parse", "Tags, lemmas and trees on given tokens (relations without subtype, punctuation counts, as in CoNLL 2018); tokens and sentences from raw text.") { files, genres, exclude, errors, classes, upper, taggers, parsers };
        command.SetAction(parsed =>
        {
            // All have values.
            var sets = new Sets(parsed.GetValue(files)!, parsed.GetValue(exclude)!.Split(',', StringSplitOptions.RemoveEmptyEntries), parsed.GetValue(upper));
            var (otherTaggers, otherParsers) = (parsed.GetValue(taggers)!, parsed.GetValue(parsers)!);
            return otherTaggers.Length + otherParsers.Length > 0
                ? RunModels(sets, otherTaggers, otherParsers)
                : Run(sets, parsed.GetValue(genres), parsed.GetValue(errors), parsed.GetValue(classes));
        });
        return command;
    }

    private static int Run(Sets sets, bool byGenre, bool listErrors, bool showClasses)
    {
        var pipeline = EnglishPipeline.Create(new PipelineOptions { Upto = Layers.Arcs });
        return sets.Each((file, sentences) =>
        {
            Console.WriteLine($"{file}\n  given tokens: {Treebanks.Line(Treebanks.Score(sentences, new PipelineStage(pipeline)))}");
            var frames = Treebanks.Frames(sentences, new PipelineStage(pipeline));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  verb frames right: {frames.Right} of {frames.Verbs}, {100 * frames.Share:0.00}"));
            if (byGenre) foreach (var (genre, of) in ByGenre(sentences)) Console.WriteLine($"    {genre,-12} {Treebanks.Line(Treebanks.Score(of, new PipelineStage(pipeline)))}");
            if (showClasses) EvaluationTables.Print(Treebanks.Classes(sentences, new PipelineStage(pipeline)), Terminal.Open());
            Console.WriteLine($"  raw text: {RawTextScore.Measure(sentences, pipeline, listErrors ? Console.WriteLine : null)}");
        });
    }

    private static int RunModels(Sets sets, string[] taggers, string[] parsers)
    {
        var tagger = taggers.Length == 0 ? null : new TaggerEnsemble([.. taggers.Select(PosTagger.Load)]);
        var parser = parsers.Length == 0 ? null : new ParserEnsemble([.. parsers.Select(DependencyParser.Load)]);
        return sets.Each((file, sentences) => Console.WriteLine($"{file}\n  given tokens: {Treebanks.Line(Treebanks.Score(sentences, tagger ?? Shipped(), parser))}"));

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

    // What is measured: files, which of their genres, and how they are written.
    private sealed record Sets(string[] Files, string[] Excluded, bool InCapitals)
    {
        public int Each(Action<string, List<ConlluSentence>> measure)
        {
            foreach (var file in Files)
            {
                try
                {
                    var sentences = Treebanks.Read([file], Excluded);
                    measure(file, InCapitals ? Treebanks.Uppercase(sentences) : sentences);
                }
                catch (Exception fault) when (fault is IOException or FormatException)
                {
                    Console.Error.WriteLine($"{file}: {fault.Message}");
                    return ExitCode.Usage;
                }
            }
            return ExitCode.Done;
        }
    }

    // Runs the stages that the document still lacks.
    private sealed class PipelineStage(Pipeline pipeline) : IAnnotator
    {
        public Layers Requires => Layers.Tokens | Layers.Sentences;

        public Layers Provides => Layers.Tags | Layers.Lemmas | Layers.Arcs;

        public void Annotate(Document document) => pipeline.Run(document);
    }
}
