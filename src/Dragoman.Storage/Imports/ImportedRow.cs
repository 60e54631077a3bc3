namespace Dragoman.Storage.Imports;

/// <summary>What a row of another data set says.</summary>
/// <param name="Row">It in our shape; null when it cannot be taken in.</param>
/// <param name="Reason">Why not; null when it can.</param>
internal sealed record ImportedRow(ForeignRow? Row, string? Reason)
{
    /// <summary>A row that cannot be taken in.</summary>
    public static ImportedRow Skip(string reason) => new(null, reason);
}
