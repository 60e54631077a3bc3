using Dragoman.Records;

namespace Dragoman.Documents;

/// <summary>
/// An article on its way through the pipeline: its text and the layers the stages have written so far.
/// Not thread-safe. A document can be reset and used for the next article; its layers then keep their buffers.
/// </summary>
public sealed class Document
{
    private readonly ILayer[] _layers;
    private bool _treeFilled;

    /// <summary>A document with no layer written.</summary>
    public Document(Article article)
    {
        Article = article;
        _layers = [Tokens, Sentences, Tags, Lemmas, Arcs, Mentions, Actors, Places, Dates, Quantities, Acts, Statuses, Speakers, Records];
    }

    /// <summary>The article as it came in.</summary>
    public Article Article { get; private set; }

    /// <summary>The text all spans point into: title, empty line, body.</summary>
    public string Text => Article.Text;

    /// <summary>Why a stage could not handle this text; null while all is well.</summary>
    public string? Rejection { get; private set; }

    /// <summary>Syntactic words in the order of the text.</summary>
    public Layer<Token> Tokens { get; } = new(Layers.Tokens);

    /// <summary>Sentences in the order of the text; each token belongs to exactly one.</summary>
    public Layer<Sentence> Sentences { get; } = new(Layers.Sentences);

    /// <summary>Part of speech and morphology, one per token.</summary>
    public Layer<TokenTag> Tags { get; } = new(Layers.Tags);

    /// <summary>Lemmas, one per token, lower case but for proper nouns.</summary>
    public Layer<string> Lemmas { get; } = new(Layers.Lemmas);

    /// <summary>Dependencies, one per token; within a sentence they form a tree.</summary>
    public Layer<Arc> Arcs { get; } = new(Layers.Arcs);

    /// <summary>Words that name or describe somebody, in the order of the text.</summary>
    public Layer<Mention> Mentions { get; } = new(Layers.Mentions);

    /// <summary>Who is meant by each mention, one per mention; null when it is nobody the coder knows or can describe.</summary>
    public Layer<Actor?> Actors { get; } = new(Layers.Actors);

    /// <summary>Places named in the text.</summary>
    public Layer<Anchored<Place>> Places { get; } = new(Layers.Places);

    /// <summary>Dates named in the text.</summary>
    public Layer<Anchored<EventDate>> Dates { get; } = new(Layers.Dates);

    /// <summary>Numbers of people, arms and money.</summary>
    public Layer<Anchored<Quantity>> Quantities { get; } = new(Layers.Quantities);

    /// <summary>Acts with their sides.</summary>
    public Layer<Act> Acts { get; } = new(Layers.Acts);

    /// <summary>What the text claims of each act, one per act.</summary>
    public Layer<StatusReading> Statuses { get; } = new(Layers.Statuses);

    /// <summary>Who says so, one per act; null where the outlet speaks.</summary>
    public Layer<Speaker?> Speakers { get; } = new(Layers.Speakers);

    /// <summary>The coded records, in the order of sentences and triggers.</summary>
    public Layer<EventRecord> Records { get; } = new(Layers.Records);

    /// <summary>The layers written so far.</summary>
    public Layers Written
    {
        get
        {
            var written = Layers.None;
            foreach (var layer in _layers) if (layer.IsWritten) written |= layer.Kind;
            return written;
        }
    }

    /// <summary>The arcs turned round; filled when first asked for.</summary>
    internal DependencyTree Tree
    {
        get
        {
            if (_treeFilled) return field;
            field.Fill(Arcs.Items);
            _treeFilled = true;
            return field;
        }
    } = new();

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Word(int token) => Tokens[token].Span.In(Text);

    /// <summary>The span from the first to the last of a run of tokens.</summary>
    public TextSpan SpanOf(int firstToken, int endToken) =>
        TextSpan.FromBounds(Tokens[firstToken].Span.Start, Tokens[endToken - 1].Span.End);

    /// <summary>Says that this text cannot be handled; the first reason is kept and the remaining stages are not run.</summary>
    internal void Reject(string stage, string reason) => Rejection ??= $"{stage}: {reason}";

    /// <summary>Empties some layers, so that the stage that provides them can run again.</summary>
    internal void Forget(Layers layers)
    {
        if ((layers & Layers.Arcs) != Layers.None) _treeFilled = false;
        foreach (var layer in _layers) if ((layer.Kind & layers) != Layers.None) layer.Clear();
    }

    /// <summary>Empties all layers and takes the next article.</summary>
    internal void Reset(Article article)
    {
        Article = article;
        Rejection = null;
        _treeFilled = false;
        foreach (var layer in _layers) layer.Clear();
    }
}
