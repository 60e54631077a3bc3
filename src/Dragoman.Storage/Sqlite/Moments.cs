using System.Globalization;

namespace Dragoman.Storage.Sqlite;

/// <summary>Moments as the archive stores them: milliseconds since 1970, UTC. And keys of articles, whose order is that of publication.</summary>
internal static class Moments
{
    // 28 bits for articles of one second; the seconds since the year 1600 fill the others.
    private const int CounterBits = 28;
    private const long SecondsFrom1600To1970 = 11_676_096_000;
    private const long LastSecond = (1L << 35) - 1;

    public const long KeysASecond = 1L << CounterBits;

    public static long Of(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    public static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static DateTimeOffset? At(long? milliseconds) => milliseconds is { } given ? At(given) : null;

    public static string? Text(DateTimeOffset? published) => published?.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset? Read(string? published) => published is null ? null : DateTimeOffset.Parse(published, CultureInfo.InvariantCulture);

    public static string? Day(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first key of articles published in that second; those of unknown day come before all others.</summary>
    public static long FirstKey(DateTimeOffset? published) => published is { } given ? Math.Clamp(given.ToUnixTimeSeconds() + SecondsFrom1600To1970 + 1, 1, LastSecond) << CounterBits : 1;
}
