using Dragoman.Records;

namespace Dragoman.Duplicates;

/// <summary>The order in which records are read: by publication, then article, then record. Those of unknown day come last.</summary>
/// <param name="Published">Milliseconds since 1970, UTC.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Id">The record.</param>
internal readonly record struct PublicationOrder(long Published, string ArticleId, string Id) : IComparable<PublicationOrder>
{
    public static PublicationOrder Of(EventRecord record) => new(record.Published?.ToUnixTimeMilliseconds() ?? long.MaxValue, record.ArticleId, record.Id);

    public int CompareTo(PublicationOrder other)
    {
        var order = Published.CompareTo(other.Published);
        if (order == 0) order = string.CompareOrdinal(ArticleId, other.ArticleId);
        return order != 0 ? order : string.CompareOrdinal(Id, other.Id);
    }
}
