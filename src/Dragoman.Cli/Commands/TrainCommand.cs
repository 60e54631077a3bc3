using System.CommandLine;
using Dragoman.Documents.Conllu;
using Dragoman.Learning;
using Dragoman.Parsing;
using Dragoman.Tagging;
using Dragoman.Tokenization;
using Settings = System.Collections.Generic.List<System.Collections.Generic.KeyValuePair<string, int>>;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman train …</c>: trains the models of the language pipeline from CoNLL-U treebanks. Same data and seed: same bytes.</summary>
internal static class TrainCommand
{
    // Taggers that tag the training data of the parser see three quarters of it; more passes make them no more like the shipped one.
    private const int JackknifeEpochs = 24;

    public static Command Create() => new DocumentedCommand("train", "Trains the models of the language pipeline from CoNLL-U treebanks (.conllu, .conllu.gz). Same data and seed give the same bytes.", """
        dragoman train tagger ewt-train.conllu gum-train.conllu --exclude-genres essay,fiction --out models/en/tagger.model
        dragoman train parser ewt-train.conllu gum-train.conllu --dev ewt-dev.conllu --out models/en/parser.model
        """)
    {
        Model("tagger", "Part of speech and morphology.", Tagger),
        Model("parser", "Dependencies. The data is tagged by taggers that have not seen it.", Parser),
        Model("lemmatizer", "The table of lemmas.", Lemmas),
        Model("splitter", "Where sentences end in raw text, by documents (# newdoc) and paragraphs (# newpar).", Splitter),
        TrainCoderCommand.Create(),
        TrainContextsCommand.Create(),
        SilverCommand.Create(),
        GazetteerCommand.Create(),
    };

    private static Command Model(string name, string description, Func<TrainingRun, Settings> train)
    {
        var files = new Argument<string[]>("FILES") { Description = "Treebanks to learn from.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "Where to write the model.", Required = true };
        var silver = new Option<string[]>("--silver") { Description = "Sentences tagged and parsed by several models (train silver); each pass takes a part of them.", DefaultValueFactory = _ => [] };
        var dev = new Option<string[]>("--dev") { Description = "Treebanks to report progress on; never learned from.", DefaultValueFactory = _ => [] };
        var exclude = new Option<string>("--exclude-genres") { Description = "Genres left out, by the second part of the document id (GUM_news_… is news), separated by commas.", DefaultValueFactory = _ => "" };
        var seed = new Option<int>("--seed") { Description = "Seed of everything random.", DefaultValueFactory = _ => 1 };
        var epochs = new Option<int?>("--epochs") { Description = "Passes over the data." };
        var width = new Option<int?>("--width") { Description = "Numbers per word in the network, a multiple of 16." };
        var layers = new Option<int?>("--layers") { Description = "Layers of the network." };
        var command = new Command(name, description) { files, output, silver, dev, exclude, seed, epochs, width, layers };
        command.SetAction(parsed =>
        {
            try
            {
                var genres = parsed.GetValue(exclude)!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries); // It has a default.
                var run = new TrainingRun(
                    Treebanks.Read(parsed.GetValue(files)!, genres), Treebanks.Read(parsed.GetValue(silver)!, []), Treebanks.Read(parsed.GetValue(dev)!, []), parsed.GetValue(output)!, parsed.GetValue(seed),
                    parsed.GetValue(epochs), parsed.GetValue(width), parsed.GetValue(layers));
                var settings = train(run).Append(new("seed", run.Seed));
                ModelManifest.Update(run.Output, parsed.GetValue(files)!.Concat(parsed.GetValue(silver)!), genres, run.Train.Count + run.Silver.Count, settings); // All have values.
                return ExitCode.Done;
            }
            catch (Exception fault) when (fault is IOException or FormatException)
            {
                Console.Error.WriteLine($"dragoman train: {fault.Message}");
                return ExitCode.Usage;
            }
        });
        return command;
    }

    private static Settings Tagger(TrainingRun run)
    {
        var options = TaggerOptions(run);
        var (tagger, model) = new TaggerTrainer(options).Train(run.Train, run.Silver, run.Output, Console.Error.WriteLine);
        model.Save();
        if (run.Dev.Count > 0) Console.Error.WriteLine($"dev UPOS {Treebanks.Score(run.Dev, tagger, null).UposAccuracy:0.0000}");
        return [new("epochs", options.Epochs), new("width", options.Width), new("layers", options.Layers)];
    }

    private static Settings Parser(TrainingRun run)
    {
        var options = new ParserTrainerOptions { Seed = run.Seed };
        options = options with { Epochs = run.Epochs ?? options.Epochs, Width = run.Width ?? options.Width, Layers = run.Layers ?? options.Layers };
        var tags = Jackknife.Tag(run.Train, options.Folds, new TaggerTrainerOptions { Seed = run.Seed, Epochs = JackknifeEpochs }, Console.Error.WriteLine);
        PosTagger? tagger = null;
        if (run.Dev.Count > 0) tagger = PosTagger.Load(Path.Combine(Path.GetDirectoryName(run.Output) ?? ".", "tagger.model"));
        var model = new ParserTrainer(options).Train(run.Train, tags, run.Silver, run.Output, (line, parser) =>
            Console.Error.WriteLine(tagger is null ? line : $"{line}; dev {Treebanks.Line(Treebanks.Score(run.Dev, tagger, parser()))}"));
        model.Save();
        return [new("epochs", options.Epochs), new("width", options.Width), new("layers", options.Layers), new("folds", options.Folds)];
    }

    private static Settings Lemmas(TrainingRun run)
    {
        LemmaTrainer.Train(run.Train, run.Output).Save();
        return [];
    }

    private static Settings Splitter(TrainingRun run)
    {
        var epochs = run.Epochs ?? BoundaryTrainer.DefaultEpochs;
        BoundaryTrainer.Train(run.Train, run.Output, epochs, run.Seed).Save();
        return [new("epochs", epochs)];
    }

    private static TaggerTrainerOptions TaggerOptions(TrainingRun run)
    {
        var options = new TaggerTrainerOptions { Seed = run.Seed };
        return options with { Epochs = run.Epochs ?? options.Epochs, Width = run.Width ?? options.Width, Layers = run.Layers ?? options.Layers };
    }

    private sealed record TrainingRun(IReadOnlyList<ConlluSentence> Train, IReadOnlyList<ConlluSentence> Silver, IReadOnlyList<ConlluSentence> Dev, string Output, int Seed, int? Epochs, int? Width, int? Layers);
}
