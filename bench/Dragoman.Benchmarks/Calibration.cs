using System.Diagnostics;

namespace Dragoman.Benchmarks;

/// <summary>
/// A fixed amount of work that has nothing to do with the coder: integer hashing and a pointer chase through 8 MB. Its time says how fast this
/// machine is today; divide by it to compare machines, or hours of one machine.
/// </summary>
internal static class Calibration
{
    private const int Slots = 1 << 21;
    private const int Steps = 20_000_000;

    /// <summary>Milliseconds of wall time the loop takes.</summary>
    public static double Measure()
    {
        var next = new int[Slots];
        var x = 88172645463325252UL;
        for (var i = 0; i < Slots; i++) next[i] = i;
        for (var i = Slots - 1; i > 0; i--)
        {
            x ^= x << 13;
            x ^= x >> 7;
            x ^= x << 17;
            var j = (int)(x % (ulong)i);
            (next[i], next[j]) = (next[j], next[i]);
        }
        var start = Stopwatch.GetTimestamp();
        var at = 0;
        var hash = 14695981039346656037UL;
        for (var i = 0; i < Steps; i++)
        {
            at = next[at];
            hash = (hash ^ (uint)at) * 1099511628211UL;
        }
        GC.KeepAlive(hash);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
