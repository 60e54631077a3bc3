using Dragoman.Documents;
using Dragoman.Documents.Conllu;
using Dragoman.Learning;
using Dragoman.Learning.Training;
using Dragoman.Parsing.Reports;

namespace Dragoman.Parsing;

/// <summary>Trains a parser on CoNLL-U sentences with the tags a tagger would give them. Same sentences, tags, options and seed: same model.</summary>
internal sealed class ParserTrainer(ParserTrainerOptions options)
{
    /// <summary>Trains and gives the model, not yet saved.</summary>
    /// <param name="gold">Annotated sentences.</param>
    /// <param name="tags">Predicted tags of the gold, one list per sentence.</param>
    /// <param name="silver">Sentences tagged and parsed by other models; each pass takes a part of them.</param>
    /// <param name="path">Where the model will be saved.</param>
    /// <param name="report">Told the loss after each pass, with a parser of that moment.</param>
    public ModelFile Train(IReadOnlyList<ConlluSentence> gold, IReadOnlyList<TokenTag[]> tags, IReadOnlyList<ConlluSentence> silver, string path, Action<string, Func<DependencyParser>> report)
    {
        var random = new Random(options.Seed);
        var reports = ReportSynthesis.From(gold, tags, options.Seed);
        (gold, tags) = ([.. gold, .. reports.Select(r => r.Sentence)], [.. tags, .. reports.Select(r => r.Tags)]);
        IReadOnlyList<ConlluSentence> sentences = [.. gold, .. silver];
        var inputs = TrainingInputs.Collect(gold, silver, options.MinCount, TagNames.XposCount);
        var encoder = new EncoderTrainer(inputs, options.Width, options.Layers, options.Dropout, random);
        var scorer = new TransitionScorer(options, random);
        var arcs = new ArcScorer(options, random);
        var schedule = new Schedule(options.Epochs, options.Rate, options.BatchWords);
        var lengths = sentences.Select(s => s.Words.Count + 1).ToList();
        var training = new TrainingInputs(inputs, sentences, [.. tags, .. silver.Select(s => s.Words.Select(w => w.Tag).ToArray())]);
        var heads = sentences.Select(s => s.Words.Select(w => w.Head).Prepend(-1).ToArray()).ToList();
        var labels = sentences.Select(s => s.Words.Select(w => (int)w.Relation).Prepend(0).ToArray()).ToList();
        var steps = options.Epochs * schedule.Batches(lengths, gold.Count, options.SilverShare, new Random(0)).Count;
        var step = 0;
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            double loss = 0;
            var seen = 0;
            foreach (var chosen in schedule.Batches(lengths, gold.Count, options.SilverShare, random))
            {
                var batch = training.Join(chosen, random, options.WordDropout);
                seen += batch.Words;
                var states = encoder.Forward(batch);
                int[] goldHeads = [.. chosen.SelectMany(s => heads[s])];
                loss += scorer.Learn(batch, states, goldHeads, [.. chosen.SelectMany(s => labels[s])], epoch == 0 ? 0 : options.Explore);
                arcs.Learn(batch, states, goldHeads);
                Kernels.AddScaled(arcs.StateGradient.AsSpan(0, batch.Words * options.Width), options.ArcLoss, scorer.StateGradient);
                encoder.Backward(batch, scorer.StateGradient);
                var rate = schedule.Rate(++step, steps);
                encoder.Step(rate, step);
                scorer.Step(rate, step);
                arcs.Step(rate, step);
            }
            report($"pass {epoch + 1} of {options.Epochs}: loss {loss / seen:0.0000}", () => new DependencyParser(inputs, encoder.Averaged, scorer.Averaged, arcs.Averaged));
        }
        var model = new ModelFile(path);
        inputs.Save(model);
        encoder.Averaged.Save(model);
        scorer.Averaged.Save(model);
        arcs.Averaged.Save(model);
        model.SetNumber("relations", TagNames.RelationCount);
        return model;
    }
}
