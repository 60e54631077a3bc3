using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dragoman.Documents;

namespace Dragoman;

/// <summary>
/// The front door: an article in, its records out. Thread-safe; documents are kept and used again, one per thread at work.
/// </summary>
public sealed class Pipeline
{
    // A document that has held a very long article would keep its buffers for ever: let it go.
    private const int KeepUpToTokens = 50_000;

    private readonly ImmutableArray<IAnnotator> _stages;
    private readonly ConcurrentBag<Document> _documents = [];

    internal Pipeline(ImmutableArray<IAnnotator> stages) => _stages = stages;

    /// <summary>The stages in the order in which they run.</summary>
    public IReadOnlyList<IAnnotator> Stages => _stages;

    /// <summary>Codes an article.</summary>
    public CodedArticle Code(Article article)
    {
        if (!_documents.TryTake(out var document)) document = new Document(article);
        else document.Reset(article);
        Run(document);
        var coded = document.Rejection is { } reason
            ? new CodedArticle(article, [], 0, 0, reason)
            : new CodedArticle(article, [.. document.Records.Items], document.Sentences.Count, document.Tokens.Count, null);
        if (document.Tokens.Count <= KeepUpToTokens) _documents.Add(document);
        return coded;
    }

    /// <summary>Runs all stages on an article and gives the document with every layer, for those who want to look inside.</summary>
    public Document Annotate(Article article)
    {
        var document = new Document(article);
        Run(document);
        return document;
    }

    /// <summary>Runs the stages whose layers have not been written yet: given tokens or tags are kept.</summary>
    internal void Run(Document document)
    {
        foreach (var stage in _stages)
        {
            if (document.Rejection is not null) return;
            if ((stage.Provides & ~document.Written) != Layers.None) stage.Annotate(document);
        }
    }
}
