using Dragoman.Documents;
using Dragoman.Learning;

namespace Dragoman.Parsing;

/// <summary>The weights of a parser above its encoder.</summary>
/// <param name="ArcWidth">Numbers per word when heads are scored, a multiple of 16.</param>
/// <param name="LabelWidth">Numbers per word when relations are scored, a multiple of 16.</param>
/// <param name="Projection">width × (2 arc + 2 label): as head, as dependent, as head for the label, as dependent for the label.</param>
/// <param name="ProjectionBias">2 arc + 2 label.</param>
/// <param name="Arc">arc × arc.</param>
/// <param name="ArcBias">arc: how likely a word is a head at all.</param>
/// <param name="Label">label × columns.</param>
/// <param name="LabelBias">columns.</param>
internal sealed record ParserWeights(int ArcWidth, int LabelWidth, float[] Projection, float[] ProjectionBias, float[] Arc, float[] ArcBias, float[] Label, float[] LabelBias)
{
    /// <summary>Columns of the label matrix: the relations, rounded up to what the kernel takes.</summary>
    public static int Columns { get; } = (TagNames.RelationCount + 15) / 16 * 16;

    /// <summary>Numbers per word after the projection.</summary>
    public int Projected => 2 * (ArcWidth + LabelWidth);

    /// <summary>Stores the weights in a model.</summary>
    public void Save(ModelFile model)
    {
        model.SetNumber("arc.width", ArcWidth);
        model.SetNumber("label.width", LabelWidth);
        model.SetNumbers("projection", Projection);
        model.SetNumbers("projection.bias", ProjectionBias);
        model.SetNumbers("arc", Arc);
        model.SetNumbers("arc.bias", ArcBias);
        model.SetNumbers("label", Label);
        model.SetNumbers("label.bias", LabelBias);
    }

    /// <summary>Reads the weights of a model.</summary>
    public static ParserWeights Load(ModelFile model, int width)
    {
        var arc = model.Number("arc.width");
        var label = model.Number("label.width");
        var projected = 2 * (arc + label);
        return new ParserWeights(arc, label, model.Numbers("projection", width * projected), model.Numbers("projection.bias", projected), model.Numbers("arc", arc * arc),
            model.Numbers("arc.bias", arc), model.Numbers("label", label * Columns), model.Numbers("label.bias", Columns));
    }
}
