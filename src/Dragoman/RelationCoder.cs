using Dragoman.Documents;
using Dragoman.Events;
using Dragoman.Knowledge;
using Dragoman.Learning;
using Dragoman.Records;
using Dragoman.Relations;

namespace Dragoman;

/// <summary>Says what one marked side of a sentence does to the other: the second front door, for data whose pairs of actors are given. Thread-safe.</summary>
public sealed class RelationCoder
{
    private readonly Pipeline _pipeline;
    private readonly RelationReader _reader;
    private readonly Codebook _codes;

    private RelationCoder(Pipeline pipeline, RelationReader reader, Codebook codes) => (_pipeline, _reader, _codes) = (pipeline, reader, codes);

    /// <summary>Loads models and knowledge.</summary>
    /// <exception cref="InstallationException">A model or table is missing or broken.</exception>
    /// <exception cref="RulesException">The folder of own rules cannot be used.</exception>
    public static RelationCoder Create(PipelineOptions? options = null)
    {
        var installation = options?.Installation ?? Installation.Find();
        var codes = Codebook.Load(installation.Data, options?.Rules);
        var file = ModelFile.Load(Path.Combine(installation.Models, "relation.model"));
        var model = LinearModel.Read(file, RelationReader.ModelName);
        var senses = new LexiconSenses(codes.Lexicon);
        return new RelationCoder(EnglishPipeline.Create(options ?? new PipelineOptions(), installation, codes), new RelationReader(model, RelationNet.Load(file, senses, model.Classes.Count), senses), codes);
    }

    /// <summary>The relation between the marked sides: always an answer.</summary>
    /// <param name="id">Id of the text.</param>
    /// <param name="marked">The text with its sides.</param>
    /// <param name="published">Day of publication, if known.</param>
    public RelationAnswer Read(string id, MarkedSides marked, DateTimeOffset? published = null)
    {
        var document = _pipeline.Annotate(new Article { Id = id, Body = marked.Text, Published = published });
        var (root, probability) = _reader.Read(document, marked);
        if (_codes.Own is not null && Ruled(document, marked) is { } ruled) return new RelationAnswer(Root(ruled, root), ruled.Type, ruled.Mode, ruled.Cameo, ruled.Status, 1);
        var record = Best(document.Records.Items, marked, root);
        if (record is not null) return new RelationAnswer(root, record.Type, record.Mode, record.Cameo, record.Status, probability);
        var (type, cameo, status) = General(root);
        return new RelationAnswer(root, type, null, cameo, status, probability);
    }

    // What a user's own rule says of just these two is the answer.
    private static EventRecord? Ruled(Document document, MarkedSides marked)
    {
        var rules = document.Acts.Items.ToArray().Where(a => a.IsOwn).Select(a => a.Rule).ToHashSet(StringComparer.Ordinal);
        foreach (var record in document.Records.Items)
        {
            if (record.Rule is not { } rule || !rules.Contains(rule) || !record.Actors.Any(a => a.Span is { } span && marked.IsSource(span))) continue;
            if ((record.Symmetric ? record.Actors : record.Recipients).Any(a => a.Span is { } span && marked.IsTarget(span))) return record;
        }
        return null;
    }

    // The benchmark has no class for a type of somebody's own: that of its code then, else what the model says.
    private string Root(EventRecord record, string learned)
    {
        if (!OwnTypes.IsOwn(record.Type)) return RelationClasses.Of(record);
        return record.Cameo is { } code && _codes.Ontology.Cameo.TryGetValue(code, out var known) && known.Plover is { } plover ? RelationClasses.Of(plover.Type, code, record.Status) : learned;
    }

    // Mode, code and status are those of the record of this class that fits the sides best.
    private static EventRecord? Best(ReadOnlySpan<EventRecord> records, MarkedSides marked, string root)
    {
        EventRecord? best = null;
        var most = 0;
        foreach (var record in records)
        {
            if (!string.Equals(RelationClasses.Of(record), root, StringComparison.Ordinal)) continue;
            var fit = 1 + (record.Actors.Any(a => a.Span is { } span && marked.IsSource(span)) ? 1 : 0)
                + ((record.Symmetric ? record.Actors : record.Recipients).Any(a => a.Span is { } span && marked.IsTarget(span)) ? 1 : 0);
            if (fit > most) (best, most) = (record, fit);
        }
        return best;
    }

    // What is known of a class when no record of it was found: its type, the general code, the status it implies.
    private static (EventType Type, string Cameo, EventStatus Status) General(string root)
    {
        var type = EnumNames<EventType>.TryParse(root, out var named) ? named : EventType.Retreat; // YIELD is the only class that is no type.
        var status = type switch
        {
            EventType.Agree => EventStatus.Promised,
            EventType.Request => EventStatus.Demanded,
            EventType.Reject => EventStatus.Refused,
            EventType.Threaten => EventStatus.Threatened,
            _ => EventStatus.Happened,
        };
        return (type, LearnedEntry.General(type).Cameo!, status); // General units have a code.
    }
}
