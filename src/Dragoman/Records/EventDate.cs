namespace Dragoman.Records;

/// <summary>When: a range of days in the calendar of the place, with what it rests on.</summary>
public sealed record EventDate
{
    /// <summary>First day; null when not resolved.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day, the same as <see cref="Start"/> for a single day; null when not resolved.</summary>
    public DateOnly? End { get; init; }

    /// <summary>How exact it is.</summary>
    public required DatePrecision Precision { get; init; }

    /// <summary>What it rests on.</summary>
    public required DateBasis Basis { get; init; }

    /// <summary>The words of the text, or null.</summary>
    public string? Text { get; init; }
}
