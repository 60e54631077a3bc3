namespace Dragoman.Learning;

/// <summary>The input tables of a network: one vocabulary per view of a word's writing, then one number given from outside (a tag). Immutable and thread-safe.</summary>
internal sealed class WordInputs
{
    /// <summary>The row of an unknown string in every view.</summary>
    public const int Unknown = 0;

    /// <summary>The row of the artificial root in every view.</summary>
    public const int Root = 1;

    private readonly WordView[] _views;
    private readonly Vocabulary[] _vocabularies;

    /// <summary>Tables for these views.</summary>
    /// <param name="views">The views; the form comes first.</param>
    /// <param name="vocabularies">The strings of each view.</param>
    /// <param name="given">How many numbers the outside view takes; 0 when it is not used.</param>
    public WordInputs(WordView[] views, Vocabulary[] vocabularies, int given) => (_views, _vocabularies, Given) = (views, vocabularies, given);

    /// <summary>The views of new models, in order.</summary>
    public static IReadOnlyList<WordView> DefaultViews { get; } = [WordView.Form, WordView.Suffix4, WordView.Suffix3, WordView.Suffix2, WordView.Prefix3, WordView.Shape];

    /// <summary>Rows per word: the views of its writing and the one from outside.</summary>
    public int Views => _views.Length + 1;

    /// <summary>How many numbers the outside view takes; 0 when it is not used.</summary>
    public int Given { get; }

    /// <summary>The view at an index below <see cref="Views"/> − 1.</summary>
    public WordView Kind(int view) => _views[view];

    /// <summary>Rows of the table of a view: unknown, root, then the vocabulary.</summary>
    public int Rows(int view) => view == _views.Length ? Given + 2 : _vocabularies[view].Size + 1;

    /// <summary>Writes the rows of one word.</summary>
    /// <param name="word">The characters.</param>
    /// <param name="given">The number from outside, from 0.</param>
    /// <param name="rows">Room for <see cref="Views"/> rows.</param>
    public void Fill(ReadOnlySpan<char> word, int given, Span<int> rows)
    {
        Span<char> form = stackalloc char[WordShape.MaxLength];
        form = form[..WordShape.Form(word, form)];
        Span<char> shape = stackalloc char[WordShape.MaxLength];
        shape = shape[..WordShape.Shape(word, shape)];
        for (var view = 0; view < _views.Length; view++) rows[view] = Row(view, WordShape.View(_views[view], form, shape));
        rows[_views.Length] = Given == 0 ? Unknown : given + 2;
    }

    /// <summary>Stores the vocabularies in a model.</summary>
    public void Save(ModelFile model)
    {
        model.SetStrings("views", _views.Select(v => v.ToString()));
        for (var view = 0; view < _vocabularies.Length; view++) model.SetStrings($"vocabulary.{view}", _vocabularies[view].Words);
        model.SetNumber("given", Given);
    }

    /// <summary>Reads the vocabularies of a model.</summary>
    /// <exception cref="InstallationException">A part is missing, or the model sees a word in a way this program does not know.</exception>
    public static WordInputs Load(ModelFile model)
    {
        var views = model.Strings("views").Select(name => Enum.TryParse<WordView>(name, out var view) ? view : throw model.Fault($"it sees words by \"{name}\", which this program does not know; train it again")).ToArray();
        return new WordInputs(views, [.. views.Select((_, i) => new Vocabulary(model.Strings($"vocabulary.{i}")))], model.Number("given"));
    }

    private int Row(int view, ReadOnlySpan<char> text) => _vocabularies[view].Find(text) is > 0 and var id ? id + 1 : Unknown;
}
