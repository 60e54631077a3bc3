using System.Buffers;
using Dragoman.Documents;

namespace Dragoman.Learning;

/// <summary>
/// Some sentences in a row, read by a network together: matrix products over more rows waste less. The result for a sentence does not depend on
/// which others are read with it. Its arrays are pooled; dispose it.
/// </summary>
internal readonly struct SentenceBatch : IDisposable
{
    // Beyond this nothing is gained and the buffers leave the nearer caches.
    private const int Words = 160;

    private SentenceBatch(int first, int end, int[] starts, int[] rows) => (First, End, Starts, Rows) = (first, end, starts, rows);

    /// <summary>Index of the first sentence.</summary>
    public int First { get; }

    /// <summary>Index after the last sentence.</summary>
    public int End { get; }

    /// <summary>Input rows, <see cref="WordInputs.Views"/> of them per word.</summary>
    public int[] Rows { get; }

    private int[] Starts { get; }

    /// <summary>Per sentence the index of its first word, then the number of all words.</summary>
    public ReadOnlySpan<int> Bounds => Starts.AsSpan(0, End - First + 1);

    /// <summary>The number of words, roots included.</summary>
    public int Count => Starts[End - First];

    /// <summary>The next batch of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="first">Its first sentence.</param>
    /// <param name="inputs">The tables of the network.</param>
    /// <param name="withTagsAndRoot">Whether the network takes tags, with an artificial root before each sentence.</param>
    /// <param name="most">At most so many sentences.</param>
    public static SentenceBatch From(Document document, int first, WordInputs inputs, bool withTagsAndRoot, int most = int.MaxValue)
    {
        var sentences = document.Sentences.Items;
        var root = withTagsAndRoot ? 1 : 0;
        var end = first;
        var words = 0;
        do words += sentences[end++].TokenCount + root;
        while (end < sentences.Length && end - first < most && words + sentences[end].TokenCount + root <= Words);
        var batch = new SentenceBatch(first, end, ArrayPool<int>.Shared.Rent(end - first + 1), ArrayPool<int>.Shared.Rent(words * inputs.Views));
        var at = 0;
        for (var index = first; index < end; index++)
        {
            var sentence = sentences[index];
            batch.Starts[index - first] = at;
            if (withTagsAndRoot) batch.Rows.AsSpan(at * inputs.Views, inputs.Views).Fill(WordInputs.Root);
            var tags = withTagsAndRoot ? document.Tags.Items.Slice(sentence.FirstToken, sentence.TokenCount) : default;
            SentenceInputs.Fill(document, sentence, inputs, tags, batch.Rows.AsSpan((at + root) * inputs.Views));
            at += sentence.TokenCount + root;
        }
        batch.Starts[end - first] = at;
        return batch;
    }

    /// <summary>Gives the arrays back.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(Starts);
        ArrayPool<int>.Shared.Return(Rows);
    }
}
