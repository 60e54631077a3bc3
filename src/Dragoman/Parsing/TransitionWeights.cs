using Dragoman.Documents;
using Dragoman.Learning;

namespace Dragoman.Parsing;

/// <summary>The weights of a parser above its encoder.</summary>
/// <param name="Hidden">Hidden numbers per choice of a move, a multiple of 16.</param>
/// <param name="LabelWidth">Hidden numbers per choice of a relation, a multiple of 16.</param>
/// <param name="Projection">width × <see cref="Projected"/>: a word in each slot, then as head and as dependent for the relation.</param>
/// <param name="ProjectionBias">One per projected number.</param>
/// <param name="Table">Rows of <see cref="TransitionFeatures"/> × hidden.</param>
/// <param name="Moves">moves × hidden.</param>
/// <param name="MovesBias">One per move.</param>
/// <param name="Distances">Rows of distances × label width.</param>
/// <param name="Label">label width × <see cref="Columns"/>.</param>
/// <param name="LabelBias">One per column.</param>
internal sealed record TransitionWeights(int Hidden, int LabelWidth, float[] Projection, float[] ProjectionBias, float[] Table, float[] Moves, float[] MovesBias, float[] Distances, float[] Label, float[] LabelBias)
{
    /// <summary>Columns of the label matrix: the relations, rounded up to what the kernel takes.</summary>
    public static int Columns { get; } = (TagNames.RelationCount + 15) / 16 * 16;

    /// <summary>Numbers per word after the projection.</summary>
    public int Projected => ProjectedFor(Hidden, LabelWidth);

    /// <summary>Numbers per word after the projection, for these widths.</summary>
    public static int ProjectedFor(int hidden, int labelWidth) => (TransitionFeatures.Slots * hidden) + (2 * labelWidth);

    /// <summary>Stores the weights in a model.</summary>
    public void Save(ModelFile model)
    {
        model.SetNumber("hidden", Hidden);
        model.SetNumber("label.width", LabelWidth);
        model.SetNumbers("projection", Projection);
        model.SetNumbers("projection.bias", ProjectionBias);
        model.SetNumbers("moves.table", Table);
        model.SetNumbers("moves", Moves);
        model.SetNumbers("moves.bias", MovesBias);
        model.SetNumbers("label.distances", Distances);
        model.SetNumbers("label", Label);
        model.SetNumbers("label.bias", LabelBias);
    }

    /// <summary>Reads the weights of a model.</summary>
    public static TransitionWeights Load(ModelFile model, int width)
    {
        var hidden = model.Number("hidden");
        var label = model.Number("label.width");
        var projected = ProjectedFor(hidden, label);
        return new TransitionWeights(
            hidden, label, model.Numbers("projection", width * projected), model.Numbers("projection.bias", projected), model.Numbers("moves.table", TransitionFeatures.Rows * hidden),
            model.Numbers("moves", ArcEager.Moves * hidden), model.Numbers("moves.bias", ArcEager.Moves), model.Numbers("label.distances", TransitionFeatures.DistanceRows * label),
            model.Numbers("label", label * Columns), model.Numbers("label.bias", Columns));
    }
}
