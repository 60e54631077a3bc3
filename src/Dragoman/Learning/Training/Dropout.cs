namespace Dragoman.Learning.Training;

/// <summary>Silences random numbers in training and strengthens the others to keep the sum.</summary>
internal sealed class Dropout(float share, Random random)
{
    private float[] _mask = [];

    public void Forward(Span<float> values)
    {
        if (_mask.Length < values.Length) _mask = new float[values.Length * 3 / 2];
        var kept = 1 / (1 - share);
        for (var i = 0; i < values.Length; i++)
        {
            _mask[i] = random.NextSingle() < share ? 0 : kept;
            values[i] *= _mask[i];
        }
    }

    public void Backward(Span<float> gradient)
    {
        for (var i = 0; i < gradient.Length; i++) gradient[i] *= _mask[i];
    }
}
