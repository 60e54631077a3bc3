namespace Dragoman.Learning.Training;

/// <summary>Silences random numbers in training and strengthens the others to keep the sum.</summary>
internal sealed class Dropout(float share, Random random)
{
    private readonly float[] _choices = [0, 1 / (1 - share)];
    private readonly uint _threshold = (uint)(share * 65536);
    private ulong _noise = (ulong)random.NextInt64() | 1;
    private float[] _mask = [];

    public void Forward(Span<float> values)
    {
        if (_mask.Length < values.Length) _mask = new float[values.Length * 3 / 2];
        Draw(_mask.AsSpan(0, values.Length));
        Kernels.Scale(_mask.AsSpan(0, values.Length), values);
    }

    public void Backward(Span<float> gradient) => Kernels.Scale(_mask.AsSpan(0, gradient.Length), gradient);

    /// <summary>Draws factors for some numbers: 0 for the silenced.</summary>
    public void Draw(Span<float> mask)
    {
        // Xorshift (Marsaglia 2003), multiplied; sixteen bits decide on one number.
        var noise = _noise;
        for (var i = 0; i < mask.Length; i += 4)
        {
            noise ^= noise >> 12;
            noise ^= noise << 25;
            noise ^= noise >> 27;
            var bits = noise * 0x2545F4914F6CDD1DUL;
            for (var j = i; j < Math.Min(i + 4, mask.Length); j++, bits >>= 16) mask[j] = _choices[(bits & 0xffff) < _threshold ? 0 : 1];
        }
        _noise = noise;
    }
}
