namespace Dragoman.Storage;

/// <summary>A report that others copied.</summary>
/// <param name="Id">The article it first stood in.</param>
/// <param name="Title">Its headline; null when it has none.</param>
/// <param name="Outlet">Who printed it first; null when unknown.</param>
/// <param name="Copies">Articles copied from it.</param>
/// <param name="Outlets">Outlets that carried it, the first one included.</param>
public sealed record CopiedOrigin(string Id, string? Title, string? Outlet, long Copies, long Outlets);
