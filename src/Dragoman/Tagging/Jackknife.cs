using System.Runtime.InteropServices;
using Dragoman.Documents;
using Dragoman.Documents.Conllu;

namespace Dragoman.Tagging;

/// <summary>Tags training data as if it were new, so that a parser learns from tags as wrong as those it will get.</summary>
internal static class Jackknife
{
    /// <summary>Predicted tags for each sentence, by taggers trained on the other parts. Parts are trained two at a time; the result does not depend on it.</summary>
    public static IReadOnlyList<TokenTag[]> Tag(IReadOnlyList<ConlluSentence> sentences, int folds, TaggerTrainerOptions options, Action<string> report)
    {
        var tags = new TokenTag[sentences.Count][];
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            // Every fold-th run of sentences, so that each part has all genres.
            bool IsHeldOut(int index) => index / 20 % folds == fold;
            var rest = sentences.Where((_, i) => !IsHeldOut(i)).ToList();
            var (tagger, _) = new TaggerTrainer(options).Train(rest, [], "", line => report($"tagger {fold + 1} of {folds}: {line}"));
            for (var i = 0; i < sentences.Count; i++)
            {
                if (!IsHeldOut(i)) continue;
                var document = ConlluDocument.From([sentences[i]]);
                tagger.Annotate(document);
                tags[i] = document.Tags.Items.ToArray();
            }
        });
        return ImmutableCollectionsMarshal.AsImmutableArray(tags);
    }
}
