using Dragoman.Learning;

namespace Dragoman.Tokenization;

/// <summary>A linear model of sentence ends: the weights of the features of a place, summed. Immutable and thread-safe.</summary>
internal sealed class BoundaryModel(float[] weights)
{
    // How sure the model must be to overrule the rules; chosen on the dev parts of EWT and GUM. In edited news a sentence without a mark at its end is rare
    // and a name after a name is not, so an end without a mark needs more.
    private const float SureEnd = 0.5f;
    private const float SureEndWithoutMark = 1;
    private const float SureNoEnd = -0.5f;

    /// <summary>Number of weights.</summary>
    public const int Size = 1 << BoundaryFeatures.Bits;

    /// <summary>Reads the weights of a model file.</summary>
    /// <exception cref="InstallationException">They are missing or are of another number.</exception>
    public static BoundaryModel Read(ModelFile file) => new(file.Numbers("weights", Size));

    /// <summary>Whether a sentence ends after the token, given what the rules say.</summary>
    public bool Decides(in BoundaryWalk walk, int token, int mark, bool byRules)
    {
        Span<int> features = stackalloc int[BoundaryFeatures.Count];
        BoundaryFeatures.Fill(walk, token, mark, byRules, features);
        var score = Score(weights, features);
        if (byRules) return score > SureNoEnd;
        return score > (BoundaryRules.IsMark(walk.Document.Word(mark)) ? SureEnd : SureEndWithoutMark);
    }

    /// <summary>The sum of the weights of the features.</summary>
    public static float Score(ReadOnlySpan<float> weights, ReadOnlySpan<int> features)
    {
        var score = 0f;
        foreach (var feature in features) score += weights[feature];
        return score;
    }
}
