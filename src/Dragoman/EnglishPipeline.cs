using System.Runtime.ExceptionServices;
using Dragoman.Actors;
using Dragoman.Dates;
using Dragoman.Documents;
using Dragoman.Entities;
using Dragoman.Events;
using Dragoman.Knowledge;
using Dragoman.Knowledge.Rules;
using Dragoman.Parsing;
using Dragoman.Places;
using Dragoman.Quantities;
using Dragoman.Tagging;
using Dragoman.Tokenization;

namespace Dragoman;

/// <summary>The stages of English, in order. The one place that knows them all.</summary>
public static class EnglishPipeline
{
    /// <summary>Loads models and knowledge and puts the stages together.</summary>
    /// <exception cref="InstallationException">A model or table is missing or broken.</exception>
    /// <exception cref="RulesException">The folder of own rules cannot be used.</exception>
    public static Pipeline Create(PipelineOptions? options = null)
    {
        options ??= new PipelineOptions();
        var installation = options.Installation ?? Installation.Find();
        if (options.Upto <= Layers.Arcs && options.Rules is null) return Build(Language(installation, LexiconReader.VerbHeads(Path.Combine(installation.Data, "lexicon"))));
        return Create(options, installation, Codebook.Load(installation.Data, options.Rules));
    }

    /// <summary>The same with codes and lexicon that somebody has already loaded.</summary>
    internal static Pipeline Create(PipelineOptions options, Installation installation, Codebook codes)
    {
        if (options.Upto <= Layers.Arcs) return Build(Language(installation, codes.Lexicon.VerbHeads));
        IAnnotator[] language = [];
        IAnnotator[] knowledge = [];
        IAnnotator[] acts = [];
        // Models and tables take about as long as one another, and neither needs the other.
        Together(() => language = Language(installation, codes.Lexicon.VerbHeads), () => knowledge = Knowledge(installation, codes.Own, options.AsOf), () => acts = options.Upto < Layers.Acts ? [] : Acts(installation, codes, options.Acts));
        return Build(language.Concat(knowledge).Concat(acts));
    }

    private static Pipeline Build(IEnumerable<IAnnotator> stages) => stages.Aggregate(new PipelineBuilder(), (b, stage) => b.Add(stage)).Build();

    private static void Together(params Action[] parts)
    {
        try
        {
            Parallel.Invoke(parts);
        }
        catch (AggregateException faults)
        {
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }
    }

    private static IAnnotator[] Language(Installation installation, IEnumerable<string> verbs) =>
    [
        new Tokenizer(),
        SentenceSplitter.Load(Path.Combine(installation.Models, "splitter.model")),
        PosTagger.Load(Path.Combine(installation.Models, "tagger.model")),
        Lemmatizer.Load(Path.Combine(installation.Models, "lemmas.model"), verbs),
        DependencyParser.Load(Path.Combine(installation.Models, "parser.model")),
    ];

    private static IAnnotator[] Knowledge(Installation installation, OwnRules? own, DateOnly? asOf)
    {
        var actors = ActorTables.Load(Path.Combine(installation.Data, "actors"), own);
        var places = PlaceTables.Load(Path.Combine(installation.Data, "places"), actors, own);
        return [new MentionFinder(actors), new ActorResolver(actors, asOf), new Geocoder(places), new DateResolver(), new QuantityReader()];
    }

    private static IAnnotator[] Acts(Installation installation, Codebook codes, ActModel? acts)
    {
        var cues = StatusCues.Load(Path.Combine(installation.Data, "lexicon", "status.cues"));
        var composition = CameoComposition.Load(Path.Combine(installation.Data, "cameo", "compose.tsv"), codes.Ontology);
        var contexts = ContextWords.Load(Path.Combine(installation.Data, "plover", "contexts.tsv"));
        var version = CoderVersion.Of(installation) with { Own = codes.Own?.Hash };
        var senses = new LexiconSenses(codes.Lexicon);
        return
        [
            new EventMatcher(codes.Lexicon, senses, acts ?? ActModel.Load(Path.Combine(installation.Models, "acts.model"), senses), codes.Own?.Discards),
            new StatusReader(cues),
            new Attributor(codes.Lexicon),
            new EventCoder(codes.Ontology, composition, contexts, version.ToString()),
        ];
    }
}
