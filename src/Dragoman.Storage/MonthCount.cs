namespace Dragoman.Storage;

/// <summary>Articles of a month that the coder read.</summary>
/// <param name="Month">The month of publication, as in 2022-02.</param>
/// <param name="Articles">Number of articles.</param>
public sealed record MonthCount(string Month, long Articles);
