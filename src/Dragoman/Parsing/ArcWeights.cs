using Dragoman.Learning;

namespace Dragoman.Parsing;

/// <summary>The weights by which all pairs of words are scored as head and dependent (deep biaffine attention, Dozat and Manning 2017).</summary>
/// <param name="Width">Numbers per word and side, a multiple of 16.</param>
/// <param name="Projection">encoder's width × (2 width): as head, as dependent.</param>
/// <param name="ProjectionBias">2 width.</param>
/// <param name="Arc">width × width.</param>
/// <param name="ArcBias">width: how likely a word is a head at all.</param>
internal sealed record ArcWeights(int Width, float[] Projection, float[] ProjectionBias, float[] Arc, float[] ArcBias)
{
    /// <summary>What a number below zero is multiplied by after the projection.</summary>
    public const float Leak = 0.1f;

    /// <summary>Stores the weights in a model.</summary>
    public void Save(ModelFile model)
    {
        model.SetNumber("arc.width", Width);
        model.SetNumbers("arc.projection", Projection);
        model.SetNumbers("arc.projection.bias", ProjectionBias);
        model.SetNumbers("arc", Arc);
        model.SetNumbers("arc.bias", ArcBias);
    }

    /// <summary>Reads the weights of a model.</summary>
    public static ArcWeights Load(ModelFile model, int encoded)
    {
        var width = model.Number("arc.width");
        return new ArcWeights(width, model.Numbers("arc.projection", encoded * 2 * width), model.Numbers("arc.projection.bias", 2 * width), model.Numbers("arc", width * width), model.Numbers("arc.bias", width));
    }
}
