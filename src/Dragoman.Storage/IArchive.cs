using System.Collections.Immutable;
using Dragoman.Analysis;
using Dragoman.Documents;

namespace Dragoman.Storage;

/// <summary>
/// Remembers articles with all their revisions, what each run of the coder made of them, and what people corrected. Nothing is overwritten: every answer can be
/// had as of a moment, from what had been received by then. Thread-safe: any number of readers beside one writer. Every member throws
/// <see cref="ArchiveException"/> when the archive is damaged or cannot be written.
/// </summary>
public interface IArchive : IOccurrences, IDisposable
{
    /// <summary>Stores a batch in one transaction: all of it or nothing. What the archive holds already changes nothing, not even a run.</summary>
    /// <param name="run">The run; it gets its number with the first thing that is new.</param>
    /// <param name="batch">Inputs in the order in which they came.</param>
    /// <returns>What became of each, in the same order.</returns>
    ImmutableArray<StoredInput> Store(ArchiveRun run, IReadOnlyList<ReceivedInput> batch);

    /// <summary>Stores what a later coder made of articles that are in the archive, in one transaction. The older codings stay under their run; corrections are laid over the new ones.</summary>
    void Recode(ArchiveRun run, IReadOnlyList<RecodedArticle> batch);

    /// <summary>Takes in records and mentions of another data set, in one transaction. They stay apart from ours: <see cref="EventQuery.Dataset"/> asks for them.</summary>
    /// <returns>What became of each, in the same order.</returns>
    ImmutableArray<ImportOutcome> Import(ArchiveRun run, IReadOnlyList<ForeignRow> batch);

    /// <summary>The data sets from which records were imported, by name.</summary>
    IReadOnlyList<DatasetSummary> Datasets();

    /// <summary>Marks a run as ended. A run that stored nothing leaves no trace.</summary>
    void Complete(ArchiveRun run, DateTimeOffset at);

    /// <summary>Lays a correction over a record, now and after every later coding.</summary>
    /// <returns>The correction with its number.</returns>
    /// <exception cref="ArgumentException">No such record, or the patch makes no valid record of it.</exception>
    Correction Correct(Correction correction);

    /// <summary>Remembers what a person says of a link between an entry of ledger or calendar and a later record; of several verdicts on one pair the last counts.</summary>
    /// <returns>The verdict with its number.</returns>
    /// <exception cref="ArgumentException">One of the records is not in the archive, or an author or a reason is missing.</exception>
    LinkVerdict Judge(LinkVerdict verdict);

    /// <summary>Removes an article with its revisions, codings, records and their corrections for good. It is remembered by its id only, so that it does not come in again.</summary>
    /// <returns>How many revisions and records went; (0, 0) for an id that is not there, which is kept out from now on too.</returns>
    (int Revisions, int Records) TakeDown(string articleId, string author, string reason, DateTimeOffset at);

    /// <summary>Drops the text of articles received before a moment, with the sentences of their records. Titles, hashes and records stay; what was dropped is known again, but cannot be coded again.</summary>
    /// <returns>How many revisions lost their text.</returns>
    int DropText(DateTimeOffset before);

    /// <summary>Remembers a visit to a source.</summary>
    void Note(SourceVisit visit);

    /// <summary>Writes a copy of the archive as it is at this moment; others may go on reading and writing meanwhile.</summary>
    /// <param name="path">The new file; it appears when it is complete.</param>
    void Backup(string path);

    /// <summary>Whether storing this article would change nothing.</summary>
    bool Knows(Article article);

    /// <summary>What became of all articles received; the parts always add up.</summary>
    ArchiveCounts Counts(DateTimeOffset? asOf = null);

    /// <summary>How many articles the coder read (with or without an event in them) by month of publication, oldest first: what counts of events are normalised by. Those of unknown day are left out.</summary>
    IReadOnlyList<MonthCount> ArticlesRead(DateTimeOffset? asOf = null);

    /// <summary>One page of records, newest publication first, in the order of the text within an article.</summary>
    EventPage Find(EventQuery query);

    /// <summary>All records of a query, oldest publication first, one after the other: memory stays flat. Limit and cursor are not looked at.</summary>
    IEnumerable<StoredRecord> Records(EventQuery query);

    /// <summary>Number of records of a query. Limit and cursor are not looked at.</summary>
    long Count(EventQuery query);

    /// <summary>Records counted by one or more fields, most first, as many groups as the limit of the query says. A record with several actors counts once for each.</summary>
    IReadOnlyList<GroupCount> Count(EventQuery query, params IReadOnlyList<EventField> by);

    /// <summary>The record with that id; null when there is none.</summary>
    StoredRecord? FindRecord(string id, DateTimeOffset? asOf = null);

    /// <summary>The newest revision of an article; null when there is none.</summary>
    StoredArticle? FindArticle(string id, DateTimeOffset? asOf = null);

    /// <summary>All revisions of an article, oldest first.</summary>
    IReadOnlyList<StoredArticle> Revisions(string id);

    /// <summary>All articles and revisions, oldest publication first, for coding them again. Those archived without text have none.</summary>
    /// <param name="notOfVersion">Leaves out what has been coded under this version stamp; null for all.</param>
    IEnumerable<StoredArticle> Articles(string? notOfVersion = null);

    /// <summary>All articles that are one report: the origin first, then its copies in the order of publication; the article alone when it was not copied, nothing when it is not there.</summary>
    IReadOnlyList<ArticleCopy> Copies(string articleId);

    /// <summary>The reports that most others copied, most first.</summary>
    IReadOnlyList<CopiedOrigin> MostCopied(int limit = 10);

    /// <summary>The revisions that a run coded, oldest publication first.</summary>
    IEnumerable<ArticleCoding> Codings(long run);

    /// <summary>The runs, oldest first.</summary>
    IReadOnlyList<RunSummary> Runs();

    /// <summary>What could not be read or coded, latest first.</summary>
    IReadOnlyList<QuarantineEntry> Quarantine(int limit = 1000);

    /// <summary>Corrections, oldest first.</summary>
    /// <param name="recordId">Only those of this record; null for all.</param>
    IReadOnlyList<Correction> Corrections(string? recordId = null);

    /// <summary>What people said of links, oldest first.</summary>
    IReadOnlyList<LinkVerdict> Verdicts();

    /// <summary>Entries of ledger or calendar, latest publication first. Without an as-of they come from a state that is kept in the archive and worked out anew when records, corrections, verdicts or rules have changed.</summary>
    IReadOnlyList<Commitment> Ledger(LedgerQuery query, LedgerRules rules);

    /// <summary>The sources visited, by address.</summary>
    IReadOnlyList<SourceState> Sources();

    /// <summary>Reads the whole archive and says what is wrong with it; nothing when it is sound.</summary>
    IEnumerable<string> Check();
}
