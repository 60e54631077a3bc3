using System.Collections.Immutable;

namespace Dragoman.Analysis;

/// <summary>On which days an outlet published something that was received.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Days">The days, ascending, each once.</param>
internal sealed record OutletDays(string Outlet, ImmutableArray<DateOnly> Days);
