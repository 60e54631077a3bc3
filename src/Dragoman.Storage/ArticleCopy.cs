namespace Dragoman.Storage;

/// <summary>One of the articles that are the same report.</summary>
/// <param name="Id">The article.</param>
/// <param name="Outlet">Who printed it; null when unknown.</param>
/// <param name="Published">When; null when unknown.</param>
/// <param name="CopyOf">The article it was copied from: the earliest one that holds it; null for the origin.</param>
/// <param name="Reason">What tells that it is a copy; null for the origin.</param>
public sealed record ArticleCopy(string Id, string? Outlet, DateTimeOffset? Published, string? CopyOf, string? Reason);
