using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>The order of publication; of one moment, by article, place in the article, and id. No two records are equal in it.</summary>
internal sealed class RecordOrder : IComparer<EventRecord>
{
    public static RecordOrder Instance { get; } = new();

    public int Compare(EventRecord? x, EventRecord? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var order = Nullable.Compare(x.Published, y.Published);
        if (order == 0) order = string.CompareOrdinal(x.ArticleId, y.ArticleId);
        if (order == 0) order = Nullable.Compare(x.SentenceIndex, y.SentenceIndex);
        if (order == 0) order = Nullable.Compare(x.Trigger?.Span.Start, y.Trigger?.Span.Start);
        return order != 0 ? order : string.CompareOrdinal(x.Id, y.Id);
    }
}
