using System.Collections.Immutable;
using System.Text;
using Dragoman.Documents;
using Dragoman.Records;
using Microsoft.Data.Sqlite;

namespace Dragoman.Storage.Sqlite;

/// <summary>An archive in one SQLite file with write-ahead logging. Thread-safe; other processes may read and write beside it.</summary>
public sealed partial class SqliteArchive : IArchive
{
    private readonly Connections _connections;

    private SqliteArchive(Connections connections) => _connections = connections;

    /// <summary>Opens an archive, making it if there is none, and brings its schema up to date.</summary>
    /// <exception cref="ArchiveException">The file cannot be opened, is no archive, or is of a newer program.</exception>
    public static SqliteArchive Open(string path)
    {
        if (string.IsNullOrWhiteSpace(path)) throw new ArchiveException("--archive", "names no file");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)) throw new ArchiveException(path, $"the folder {folder} does not exist; make it, or name another");
        var connections = new Connections(path);
        try
        {
            connections.Open();
            return new SqliteArchive(connections);
        }
        catch
        {
            connections.Dispose();
            throw;
        }
    }

    /// <summary>Opens an archive that must be there.</summary>
    /// <exception cref="ArchiveException">There is no such file, or as for <see cref="Open"/>.</exception>
    public static SqliteArchive OpenExisting(string path)
    {
        if (!string.IsNullOrWhiteSpace(path) && !File.Exists(path)) throw new ArchiveException(path, "there is no such archive; dragoman ingest makes one");
        return Open(path);
    }

    /// <inheritdoc/>
    public ImmutableArray<StoredInput> Store(ArchiveRun run, IReadOnlyList<ReceivedInput> batch) => WithRun(run, session =>
    {
        var writer = new InputWriter(session, run);
        var answers = batch.Select(writer.Write).ToImmutableArray();
        new OccurrenceKeeper(session, _profiles).Update(batch.Where((input, i) => answers[i].IsNew && input.Article is not null).Select(input => input.Article!.Id).Concat(writer.Demoted)); // Looked at just before.
        return answers;
    });

    /// <inheritdoc/>
    public void Recode(ArchiveRun run, IReadOnlyList<RecodedArticle> batch) => WithRun(run, session =>
    {
        var id = RunWriter.Number(session, run);
        foreach (var article in batch) RunWriter.Recode(session, id, article);
        new OccurrenceKeeper(session, _profiles).Update(batch.Select(a => a.Stored.Article.Id));
        return 0;
    });

    /// <inheritdoc/>
    public ImmutableArray<ImportOutcome> Import(ArchiveRun run, IReadOnlyList<ForeignRow> batch) => WithRun(run, session =>
    {
        return batch.Select(row => ForeignWriter.Write(session, run, row)).ToImmutableArray();
    });

    /// <inheritdoc/>
    public void Complete(ArchiveRun run, DateTimeOffset at)
    {
        if (run.Id is { } id) _connections.Write(session => session.Run("update run set ended_at = $2 where id = $1", id, Moments.Of(at)));
    }

    /// <inheritdoc/>
    public Correction Correct(Correction correction)
    {
        if (correction.Action == CorrectionAction.Set)
        {
            var record = FindRecord(correction.RecordId)?.Record ?? throw new ArgumentException($"no record {correction.RecordId} stands in this archive", nameof(correction));
            CorrectionWriter.Apply(Encoding.UTF8.GetString(RecordJson.Write(record)), correction.Patch ?? throw new ArgumentException("nothing is set", nameof(correction)));
        }
        BringUpToDate();
        return Keep(session =>
        {
            var id = (long)session.Value("insert into correction (record_id, action, patch, author, reason, at) values ($1, $2, $3, $4, $5, $6) returning id",
                correction.RecordId, EnumNames<CorrectionAction>.Of(correction.Action), correction.Patch, correction.Author, correction.Reason, Moments.Of(correction.At))!; // Returning always answers.
            if (CorrectionWriter.LayOver(session, correction.RecordId, null) == 0) throw new ArgumentException($"no record {correction.RecordId} stands in this archive", nameof(correction));
            new OccurrenceKeeper(session, _profiles).Update(CorrectionWriter.ArticlesOf(session, correction.RecordId));
            return correction with { Id = id };
        });
    }

    /// <inheritdoc/>
    public (int Revisions, int Records) TakeDown(string articleId, string author, string reason, DateTimeOffset at)
    {
        BringUpToDate();
        var gone = Keep(session =>
        {
            var copies = CopyTable.Of(session, articleId);
            new OccurrenceKeeper(session, _profiles).Forget(articleId);
            var answer = ArticleRemover.TakeDown(session, articleId, author, reason, at);
            new OccurrenceKeeper(session, _profiles).Update(copies);
            return answer;
        });
        // What was deleted would stay readable in the log until it is written over.
        _connections.EmptyLog();
        return gone;
    }

    /// <inheritdoc/>
    public int DropText(DateTimeOffset before)
    {
        var (dropped, last, count) = (0, long.MinValue, 1);
        // In pieces, so that others may write between them.
        for (; count > 0; dropped += count)
        {
            var from = last;
            (count, last) = _connections.Write(session => ArticleRemover.DropText(session, before, from));
        }
        if (dropped == 0) return 0;
        _connections.Write(session => session.Run("insert into article_text (article_text) values ('optimize')"));
        _connections.EmptyLog();
        return dropped;
    }

    /// <inheritdoc/>
    public void Note(SourceVisit visit) => _connections.Write(session =>
    {
        SourceTable.Note(session, visit);
        return 0;
    });

    /// <inheritdoc/>
    public void Backup(string path)
    {
        var aside = path + ".part";
        _connections.Read(session =>
        {
            if (File.Exists(path)) throw new ArchiveException(path, "is there already; name another file for the copy");
            File.Delete(aside);
            using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = aside, Pooling = false }.ToString()))
            {
                copy.Open();
                session.Connection.BackupDatabase(copy);
            }
            File.Move(aside, path);
            return 0;
        });
    }

    /// <summary>Lets the file grow to so many pages at most, for tests of a full disk.</summary>
    internal void LimitPages(long pages) => _connections.LimitPages(pages);

    /// <inheritdoc/>
    public bool Knows(Article article) => _connections.Read(session => InputWriter.Knows(session, article));

    /// <inheritdoc/>
    public IEnumerable<string> Check() => ArchiveCheck.Run(_connections);

    /// <inheritdoc/>
    public void Dispose() => _connections.Dispose();

    // A run whose first batch failed has no number: its row went with the batch.
    private T WithRun<T>(ArchiveRun run, Func<Session, T> body)
    {
        BringUpToDate();
        var before = run.Id;
        try
        {
            return Keep(body);
        }
        catch
        {
            run.Id = before;
            throw;
        }
    }
}
