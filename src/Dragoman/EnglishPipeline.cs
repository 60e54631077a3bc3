using Dragoman.Actors;
using Dragoman.Dates;
using Dragoman.Documents;
using Dragoman.Entities;
using Dragoman.Events;
using Dragoman.Knowledge;
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
    public static Pipeline Create(PipelineOptions? options = null)
    {
        options ??= new PipelineOptions();
        var installation = options.Installation ?? Installation.Find();
        var ontology = Ontology.Load(installation.Data);
        var lexicon = LexiconReader.Load(Path.Combine(installation.Data, "lexicon"), ontology);
        var builder = new PipelineBuilder();
        AddLanguage(builder, installation, lexicon);
        if (options.Upto > Layers.Arcs) AddEvents(builder, installation, ontology, lexicon);
        return builder.Build();
    }

    private static void AddLanguage(PipelineBuilder builder, Installation installation, Lexicon lexicon) => builder
        .Add(new Tokenizer())
        .Add(SentenceSplitter.Load(Path.Combine(installation.Models, "splitter.model")))
        .Add(PosTagger.Load(Path.Combine(installation.Models, "tagger.model")))
        .Add(Lemmatizer.Load(Path.Combine(installation.Models, "lemmas.model"), lexicon.VerbHeads))
        .Add(DependencyParser.Load(Path.Combine(installation.Models, "parser.model")));

    private static void AddEvents(PipelineBuilder builder, Installation installation, Ontology ontology, Lexicon lexicon)
    {
        var actors = ActorTables.Load(Path.Combine(installation.Data, "actors"));
        var cues = StatusCues.Load(Path.Combine(installation.Data, "lexicon", "status.cues"));
        var composition = CameoComposition.Load(Path.Combine(installation.Data, "cameo", "compose.tsv"), ontology);
        var contexts = ContextWords.Load(Path.Combine(installation.Data, "plover", "contexts.tsv"));
        builder
            .Add(new MentionFinder(actors))
            .Add(new ActorResolver(actors))
            .Add(new Geocoder(PlaceTables.Load(Path.Combine(installation.Data, "places"), actors)))
            .Add(new DateResolver())
            .Add(new QuantityReader())
            .Add(new EventMatcher(lexicon))
            .Add(new StatusReader(cues))
            .Add(new Attributor(lexicon))
            .Add(new EventCoder(ontology, composition, contexts, CoderVersion.Of(installation).ToString()));
    }
}
