namespace Dragoman.Storage.Sqlite;

/// <summary>Where the records of a question lie: ours, or those of other data sets. The names are ours, never a user's.</summary>
/// <param name="From">The tables, of which <c>r</c> is the one of records.</param>
/// <param name="Columns">What a <see cref="StoredRecord"/> is made of, and its place in the order.</param>
/// <param name="Ordinal">What orders the records of one article.</param>
/// <param name="Side">The table of sides.</param>
/// <param name="Dyad">The table of pairs.</param>
/// <param name="ArticleId">The id of the article.</param>
/// <param name="Outlet">Its publisher.</param>
/// <param name="ReceivedAt">When it was received.</param>
internal sealed record RecordTables(string From, string Columns, string Ordinal, string Side, string Dyad, string ArticleId, string Outlet, string ReceivedAt)
{
    /// <summary>What Dragoman coded.</summary>
    public static readonly RecordTables Own = new(
        "record r join article a on a.key = r.article join coding c on c.id = r.coding", "r.json, a.revision, a.received_at, c.run, r.correction, r.article, r.ordinal", "r.ordinal", "side", "dyad", "a.id", "a.outlet", "a.received_at");

    /// <summary>What was imported.</summary>
    public static readonly RecordTables Foreign = new(
        "foreign_record r", "r.json, 1, r.received_at, r.run, null, r.article, r.key", "r.key", "foreign_side", "foreign_dyad", "r.article_id", "r.outlet", "r.received_at");

    /// <summary>Of the articles that fit a question for text only so many, the newest ones; null for all.</summary>
    public long? MostTexts { get; init; }

    /// <summary>Whether these are records of other data sets: they have no text, no corrections, no speaker and no confidence.</summary>
    public bool IsForeign => Side == Foreign.Side;

    /// <summary>Those of a question.</summary>
    public static RecordTables Of(EventQuery query) => query.Dataset is null ? Own : Foreign;
}
