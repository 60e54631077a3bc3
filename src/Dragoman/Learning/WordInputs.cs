namespace Dragoman.Learning;

/// <summary>The input tables of a network: one vocabulary per view of a word. Immutable and thread-safe.</summary>
internal sealed class WordInputs
{
    /// <summary>Views of a word: form, suffixes of three and two letters, prefix of three, shape, and one number given from outside (a tag).</summary>
    public const int Views = 6;

    /// <summary>The number that stands for the artificial root in every view.</summary>
    private readonly Vocabulary[] _vocabularies;

    public WordInputs(Vocabulary[] vocabularies, int given)
    {
        _vocabularies = vocabularies;
        Given = given;
    }

    /// <summary>How many numbers the outside view takes; 0 when it is not used.</summary>
    public int Given { get; }

    /// <summary>Rows of the table of a view: unknown, root, then the vocabulary.</summary>
    public int Rows(int view) => view == Views - 1 ? Given + 2 : _vocabularies[view].Size + 1;

    /// <summary>The row of the artificial root in every view.</summary>
    public const int Root = 1;

    /// <summary>The row of an unknown string in every view.</summary>
    public const int Unknown = 0;

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
        rows[0] = Row(0, form);
        rows[1] = Row(1, form.Length > 3 ? form[^3..] : form);
        rows[2] = Row(2, form.Length > 2 ? form[^2..] : form);
        rows[3] = Row(3, form.Length > 3 ? form[..3] : form);
        rows[4] = Row(4, shape);
        rows[5] = Given == 0 ? Unknown : given + 2;
    }

    /// <summary>Stores the vocabularies in a model.</summary>
    public void Save(ModelFile model)
    {
        for (var view = 0; view < _vocabularies.Length; view++) model.SetStrings($"vocabulary.{view}", _vocabularies[view].Words);
        model.SetNumber("given", Given);
    }

    /// <summary>Reads the vocabularies of a model.</summary>
    public static WordInputs Load(ModelFile model) =>
        new([.. Enumerable.Range(0, Views - 1).Select(view => new Vocabulary(model.Strings($"vocabulary.{view}")))], model.Number("given"));

    private int Row(int view, ReadOnlySpan<char> text) => _vocabularies[view].Find(text) is > 0 and var id ? id + 1 : Unknown;
}
