using Dragoman.Documents;
using Dragoman.Documents.Conllu;
using Dragoman.Learning;
using Dragoman.Learning.Training;

namespace Dragoman.Parsing;

/// <summary>Trains a parser on CoNLL-U sentences with the tags a tagger would give them. Same sentences, tags, options and seed: same model.</summary>
internal sealed class ParserTrainer(ParserTrainerOptions options)
{
    /// <summary>Trains and gives the model, not yet saved.</summary>
    /// <param name="sentences">Training sentences; those whose heads are not all given are left out by the caller.</param>
    /// <param name="tags">Predicted tags, one list per sentence.</param>
    /// <param name="path">Where the model will be saved.</param>
    /// <param name="report">Told the loss after each pass, with a parser of that moment.</param>
    public ModelFile Train(IReadOnlyList<ConlluSentence> sentences, IReadOnlyList<TokenTag[]> tags, string path, Action<string, Func<DependencyParser>> report)
    {
        var random = new Random(options.Seed);
        var inputs = TrainingInputs.Collect(sentences, options.MinCount, TagNames.XposCount);
        var encoder = new EncoderTrainer(inputs, options.Width, options.Layers, options.Dropout, random);
        var scorer = new ArcScorer(options, random);
        var schedule = new Schedule(options.Epochs, options.Rate, options.BatchWords);
        var lengths = sentences.Select(s => s.Words.Count + 1).ToList();
        var rows = sentences.Select((s, i) => TrainingInputs.Rows(s, inputs, tags[i])).ToList();
        var heads = sentences.Select(s => s.Words.Select(w => w.Head).Prepend(-1).ToArray()).ToList();
        var labels = sentences.Select(s => s.Words.Select(w => (int)w.Relation).Prepend(0).ToArray()).ToList();
        var steps = options.Epochs * schedule.Batches(lengths, new Random(0)).Count;
        var step = 0;
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            double loss = 0;
            foreach (var chosen in schedule.Batches(lengths, random))
            {
                var batch = TrainingInputs.Join(chosen, rows, random, options.WordDropout);
                var states = encoder.Forward(batch);
                loss += scorer.Learn(batch, states, [.. chosen.SelectMany(s => heads[s])], [.. chosen.SelectMany(s => labels[s])]);
                encoder.Backward(batch, scorer.StateGradient);
                var rate = schedule.Rate(++step, steps);
                encoder.Step(rate, step);
                scorer.Step(rate, step);
            }
            report($"pass {epoch + 1} of {options.Epochs}: loss {loss / lengths.Sum():0.0000}", () => new DependencyParser(inputs, encoder.Averaged, scorer.Averaged));
        }
        var model = new ModelFile(path);
        inputs.Save(model);
        encoder.Averaged.Save(model);
        scorer.Averaged.Save(model);
        model.SetNumber("relations", TagNames.RelationCount);
        return model;
    }
}
