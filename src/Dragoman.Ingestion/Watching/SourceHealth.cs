namespace Dragoman.Ingestion.Watching;

/// <summary>How a source is doing at a moment.</summary>
/// <param name="Source">The source.</param>
/// <param name="Condition">How it is doing.</param>
/// <param name="State">What is remembered of it.</param>
public sealed record SourceHealth(WatchedSource Source, SourceCondition Condition, SourceState State)
{
    private const int TimesTheHabit = 6;

    private static readonly TimeSpan ShortestSilence = TimeSpan.FromDays(1);

    /// <summary>After how long without a new item the source counts as silent.</summary>
    public TimeSpan SilentAfter => Source.Silence ?? (State.Habit * TimesTheHabit is { } usual && usual > ShortestSilence ? usual : ShortestSilence);

    /// <summary>The health of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="state">What is remembered of it.</param>
    /// <param name="now">The moment.</param>
    public static SourceHealth At(WatchedSource source, SourceState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(state);
        var silence = new SourceHealth(source, SourceCondition.New, state).SilentAfter;
        var condition = state.LastLook is null ? SourceCondition.New
            : state.Failures > 0 ? SourceCondition.Failing
            : now - (state.LastNewItem ?? state.LastSuccess) > silence ? SourceCondition.Silent
            : SourceCondition.Good;
        return new SourceHealth(source, condition, state);
    }
}
