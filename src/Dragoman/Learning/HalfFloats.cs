using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Learning;

/// <summary>Reads numbers stored as half floats, eight at a time.</summary>
internal static class HalfFloats
{
    // Half the exponents' distance: a half's bits, moved to where a float has them, are the number divided by this.
    private const float Scale = 5.192296858534828e33f; // 2^112

    /// <summary>Widens little-endian half floats, which must be finite, without loss.</summary>
    /// <param name="bytes">Two bytes per number.</param>
    /// <param name="numbers">Filled.</param>
    public static void Widen(ReadOnlySpan<byte> bytes, Span<float> numbers)
    {
        var i = 0;
        if (BitConverter.IsLittleEndian)
        {
            var halves = MemoryMarshal.Cast<byte, ushort>(bytes);
            for (; i + 8 <= numbers.Length; i += 8)
            {
                var wide = Vector256.Create(Vector128.WidenLower(Vector128.Create(halves.Slice(i, 8))), Vector128.WidenUpper(Vector128.Create(halves.Slice(i, 8))));
                var size = ((wide & Vector256.Create(0x7fffu)) << 13).AsSingle() * Scale;
                (size.AsUInt32() | ((wide & Vector256.Create(0x8000u)) << 16)).AsSingle().CopyTo(numbers[i..]);
            }
        }
        for (; i < numbers.Length; i++) numbers[i] = (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[(i * 2)..]);
    }
}
