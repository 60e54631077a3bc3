using Dragoman.Documents.Conllu;
using Dragoman.Learning;
using Dragoman.Learning.Training;

namespace Dragoman.Tagging;

/// <summary>Trains a tagger on CoNLL-U sentences. Same sentences, options and seed: same model.</summary>
internal sealed class TaggerTrainer(TaggerTrainerOptions options)
{
    /// <summary>Trains and gives the model, not yet saved.</summary>
    /// <param name="gold">Annotated sentences.</param>
    /// <param name="silver">Sentences tagged by other models; each pass takes a part of them.</param>
    /// <param name="path">Where the model will be saved.</param>
    /// <param name="report">Told the loss after each pass.</param>
    public (PosTagger Tagger, ModelFile Model) Train(IReadOnlyList<ConlluSentence> gold, IReadOnlyList<ConlluSentence> silver, string path, Action<string> report)
    {
        var random = new Random(options.Seed);
        IReadOnlyList<ConlluSentence> sentences = [.. gold, .. silver];
        var inputs = TrainingInputs.Collect(gold, silver, options.MinCount, given: 0);
        var tagCounts = gold.SelectMany(s => s.Words).GroupBy(w => TagCodec.Format(w.Tag), StringComparer.Ordinal).Where(g => g.Count() >= 2)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
        var tagIds = tagCounts.Select((t, i) => (t, i)).ToDictionary(t => t.t, t => t.i, StringComparer.Ordinal);
        var columns = TagCodec.Columns(tagCounts.Count);
        var encoder = new EncoderTrainer(inputs, options.Width, options.Layers, options.Dropout, random);
        var output = new DenseLayer(options.Width, columns, random);
        var schedule = new Schedule(options.Epochs, options.Rate, options.BatchWords);
        var lengths = sentences.Select(s => s.Words.Count).ToList();
        var training = new TrainingInputs(inputs, sentences, null);
        var golds = sentences.Select(s => s.Words.Select(w => tagIds.GetValueOrDefault(TagCodec.Format(w.Tag), -1)).ToArray()).ToList();
        var steps = options.Epochs * schedule.Batches(lengths, gold.Count, options.SilverShare, new Random(0)).Count;
        var step = 0;
        float[] scores = [], gradient = [];
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            double loss = 0;
            var seen = 0;
            foreach (var chosen in schedule.Batches(lengths, gold.Count, options.SilverShare, random))
            {
                var batch = training.Join(chosen, random, options.WordDropout);
                var answers = chosen.SelectMany(s => golds[s]).ToArray();
                seen += batch.Words;
                if (scores.Length < batch.Words * columns) scores = new float[batch.Words * columns * 3 / 2];
                if (gradient.Length < batch.Words * options.Width) gradient = new float[batch.Words * options.Width * 3 / 2];
                var states = encoder.Forward(batch);
                output.Forward(states, scores, batch.Words);
                for (var word = 0; word < batch.Words; word++)
                {
                    var row = scores.AsSpan(word * columns, columns);
                    if (answers[word] < 0) row.Clear();
                    else loss += Softmax.Gradient(row, tagCounts.Count, answers[word]);
                }
                Array.Clear(gradient, 0, batch.Words * options.Width);
                output.Backward(states.AsSpan(0, batch.Words * options.Width), scores.AsSpan(0, batch.Words * columns), gradient, batch.Words);
                encoder.Backward(batch, gradient);
                var rate = schedule.Rate(++step, steps);
                encoder.Step(rate, step);
                output.Step(rate, step);
            }
            report($"pass {epoch + 1} of {options.Epochs}: loss {loss / seen:0.0000}");
        }
        var model = new ModelFile(path);
        inputs.Save(model);
        encoder.Averaged.Save(model);
        model.SetNumbers("output", output.Weights.Average);
        model.SetNumbers("output.bias", output.Bias.Average);
        model.SetStrings("tags", tagCounts);
        var tagger = new PosTagger(inputs, EncoderWeights.Load(model, inputs), model.Numbers("output", options.Width * columns), model.Numbers("output.bias", columns), [.. tagCounts.Select(TagCodec.Parse)]);
        return (tagger, model);
    }
}
