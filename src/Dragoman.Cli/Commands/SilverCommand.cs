using System.CommandLine;
using System.IO.Compression;
using System.Text;
using Dragoman.Documents;
using Dragoman.Documents.Conllu;
using Dragoman.Ingestion.Files;
using Dragoman.Parsing;
using Dragoman.Tagging;
using Dragoman.Tokenization;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman train silver</c>: text tagged and parsed by several models together, as training data for one (self-training, distillation).</summary>
internal static class SilverCommand
{
    // Shorter ones teach nothing, longer ones are lists or broken pages.
    private const int LeastWords = 4;
    private const int MostWords = 60;

    public static Command Create()
    {
        var texts = new Argument<string[]>("TEXTS") { Description = "Files, folders, globs as for code. Only texts whose licence allows it.", Arity = ArgumentArity.OneOrMore };
        var taggers = new Option<string[]>("--taggers") { Description = "Tagger models.", Required = true, AllowMultipleArgumentsPerToken = true };
        var parsers = new Option<string[]>("--parsers") { Description = "Parser models.", Required = true, AllowMultipleArgumentsPerToken = true };
        var output = new Option<string>("--out") { Description = "CoNLL-U to write, packed (.conllu.gz).", Required = true };
        var command = new DocumentedCommand("silver", "Tags and parses text with several models together, as training data for one.", """
            dragoman train silver statements.jsonl.gz --taggers a/tagger.model b/tagger.model --parsers a/parser.model b/parser.model --out silver.conllu.gz
            """) { texts, taggers, parsers, output };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(parsed.GetValue(texts)!, parsed.GetValue(taggers)!, parsed.GetValue(parsers)!, parsed.GetValue(output)!, cancellation), // All are required.
            CancellationToken.None));
        return command;
    }

    private static int Run(string[] texts, string[] taggers, string[] parsers, string output, CancellationToken cancellation)
    {
        var pipeline = new PipelineBuilder().Add(new Tokenizer()).Add(SentenceSplitter.Load(Path.Combine(Installation.Find().Models, "splitter.model")))
            .Add(new TaggerEnsemble([.. taggers.Select(PosTagger.Load)])).Add(new ParserEnsemble([.. parsers.Select(DependencyParser.Load)])).Build();
        using var file = new GZipStream(File.Create(output), CompressionLevel.Optimal);
        using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var (kept, passed) = (0, 0);
        foreach (var input in new ArticleFiles().Read(texts, Stream.Null))
        {
            if (cancellation.IsCancellationRequested) return ExitCode.Stopped;
            if (input.Article is not { } article) continue;
            var document = pipeline.Annotate(article);
            for (var i = 0; i < document.Sentences.Count; i++)
            {
                var sentence = document.Sentences[i];
                if (sentence.Kind != SentenceKind.Text || sentence.TokenCount is < LeastWords or > MostWords)
                {
                    passed++;
                    continue;
                }
                ConlluWriter.Write(document, i, writer);
                kept++;
            }
        }
        Console.Error.WriteLine($"{kept} sentences written, {passed} passed over for their length or kind");
        return ExitCode.Done;
    }
}
