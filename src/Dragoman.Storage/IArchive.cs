using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Storage;

/// <summary>Remembers articles and their records.</summary>
public interface IArchive : IDisposable
{
    /// <summary>Number of articles.</summary>
    long ArticleCount { get; }

    /// <summary>Number of records.</summary>
    long RecordCount { get; }

    /// <summary>Stores articles with their records in one transaction; what is there already under the same id is replaced.</summary>
    /// <param name="articles">The articles with what the coder made of them.</param>
    /// <param name="receivedAt">When they came in.</param>
    void Store(IEnumerable<CodedArticle> articles, DateTimeOffset receivedAt);

    /// <summary>All records in the order of publication, article id and place in the text.</summary>
    IEnumerable<EventRecord> Records();

    /// <summary>The article with that id; null when there is none.</summary>
    Article? FindArticle(string id);
}
