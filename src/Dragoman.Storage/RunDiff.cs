using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Storage;

/// <summary>Compares what two runs made of the articles that both coded, article by article: memory stays flat. Corrections are not looked at.</summary>
/// <param name="archive">The archive.</param>
/// <param name="before">Number of the earlier run.</param>
/// <param name="after">Number of the later run.</param>
public sealed class RunDiff(IArchive archive, long before, long after)
{
    /// <summary>Articles that both coded; complete when all differences were read.</summary>
    public long Articles { get; private set; }

    /// <summary>Articles that only one of them coded; complete when all differences were read.</summary>
    public long OnlyInOne { get; private set; }

    /// <summary>The parts of the version stamp in which the runs differ: "coder", "models", "rules", "actors", "places"; empty when the stamps are the same.</summary>
    /// <exception cref="ArgumentException">A run of that number is not in the archive.</exception>
    public ImmutableArray<string> Reasons() => VersionParts.Differing(Version(before), Version(after));

    /// <summary>A difference for each article that both coded.</summary>
    public IEnumerable<RecordDiff> Differences()
    {
        using var left = new ArticleRecords(archive, before);
        using var right = new ArticleRecords(archive, after);
        using var earlier = archive.Codings(before).GetEnumerator();
        using var later = archive.Codings(after).GetEnumerator();
        var (hasEarlier, hasLater) = (earlier.MoveNext(), later.MoveNext());
        while (hasEarlier && hasLater)
        {
            var order = earlier.Current.ArticleOrder.CompareTo(later.Current.ArticleOrder);
            if (order != 0)
            {
                OnlyInOne++;
                if (order < 0) hasEarlier = earlier.MoveNext();
                else hasLater = later.MoveNext();
                continue;
            }
            Articles++;
            yield return RecordDiff.Between(left.Of(earlier.Current.ArticleOrder), right.Of(later.Current.ArticleOrder));
            (hasEarlier, hasLater) = (earlier.MoveNext(), later.MoveNext());
        }
        for (; hasEarlier; hasEarlier = earlier.MoveNext()) OnlyInOne++;
        for (; hasLater; hasLater = later.MoveNext()) OnlyInOne++;
    }

    private string? Version(long run) => archive.Runs().FirstOrDefault(r => r.Id == run) is { } found
        ? found.Version
        : throw new ArgumentException($"no run {run} in this archive; dragoman status lists them", nameof(run));

    /// <summary>The records of a run, taken article by article in the order of the archive.</summary>
    private sealed class ArticleRecords : IDisposable
    {
        private readonly IEnumerator<StoredRecord> _records;
        private bool _hasMore;

        public ArticleRecords(IArchive archive, long run)
        {
            _records = archive.Records(new EventQuery { Run = run }).GetEnumerator();
            _hasMore = _records.MoveNext();
        }

        public List<EventRecord> Of(long article)
        {
            var records = new List<EventRecord>();
            for (; _hasMore && _records.Current.ArticleOrder <= article; _hasMore = _records.MoveNext())
                if (_records.Current.ArticleOrder == article) records.Add(_records.Current.Record);
            return records;
        }

        public void Dispose() => _records.Dispose();
    }
}
