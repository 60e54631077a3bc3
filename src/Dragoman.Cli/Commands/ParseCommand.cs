using System.CommandLine;
using Dragoman.Documents;
using Dragoman.Documents.Conllu;
using Dragoman.Ingestion.Files;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman parse</c>: text in, CoNLL-U out; or CoNLL-U in, with its tokens and sentences kept.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var sources = CommonOptions.Sources("Files, folders, globs as for code; - or nothing for standard input.");
        var conllu = new Option<string?>("--conllu") { Description = "A CoNLL-U file whose tokens and sentence order are kept; tags, lemmas and trees are written anew." };
        var command = new DocumentedCommand("parse", "Prints tokens, tags, lemmas and dependency trees as CoNLL-U.", """
            echo 'Two presidents met in Vienna.' | dragoman parse
            dragoman parse report.txt > report.conllu
            dragoman parse --conllu gold.conllu > predicted.conllu
            """) { sources, conllu };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => parsed.GetValue(conllu) is { } file
                ? RunOnTokens(file, cancellation)
                : RunOnText(parsed.GetValue(sources) is { Length: > 0 } given ? given : ["-"], cancellation),
            CancellationToken.None));
        return command;
    }

    private static int RunOnText(string[] sources, CancellationToken cancellation)
    {
        var pipeline = Pipeline();
        var answer = ExitCode.Done;
        foreach (var input in new ArticleFiles().Read(sources, Console.OpenStandardInput()))
        {
            if (cancellation.IsCancellationRequested) return ExitCode.Stopped;
            if (input.Article is { } article)
            {
                ConlluWriter.Write(pipeline.Annotate(article), Console.Out);
                continue;
            }
            Console.Error.WriteLine($"{input.Place}: {input.Fault}");
            answer = ExitCode.SomeRejected;
        }
        return answer;
    }

    private static int RunOnTokens(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"{file}: no such file");
            return ExitCode.Usage;
        }
        var pipeline = Pipeline();
        try
        {
            using var reader = new StreamReader(TextFiles.Open(file));
            // One document a sentence: the memory used is that of a sentence, and the numbers of the file stay as they are.
            foreach (var sentence in ConlluReader.Read(reader))
            {
                if (cancellation.IsCancellationRequested) return ExitCode.Stopped;
                var document = ConlluDocument.From([sentence], sentence.Id ?? "conllu");
                pipeline.Run(document);
                ConlluWriter.Write(document, Console.Out, sentence);
            }
            return ExitCode.Done;
        }
        catch (FormatException fault)
        {
            Console.Error.WriteLine($"{file}: {fault.Message}");
            return ExitCode.SomeRejected;
        }
    }

    private static Pipeline Pipeline() => EnglishPipeline.Create(new PipelineOptions { Upto = Layers.Arcs });
}
