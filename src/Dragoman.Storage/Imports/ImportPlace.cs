namespace Dragoman.Storage.Imports;

/// <summary>Where a row comes from.</summary>
/// <param name="Source">The file as the user named it.</param>
/// <param name="ReceivedAt">When it was taken in; null when each row counts as received on the day on which its data set had it.</param>
internal sealed record ImportPlace(string Source, DateTimeOffset? ReceivedAt)
{
    /// <summary>When a row counts as received.</summary>
    public DateTimeOffset At(DateTimeOffset known) => ReceivedAt ?? known;

    /// <summary>The same of a day: its end, as a day is known when it is over.</summary>
    public DateTimeOffset At(DateOnly day) => At(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(1).AddMilliseconds(-1));
}
