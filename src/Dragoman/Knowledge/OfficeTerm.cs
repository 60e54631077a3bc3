namespace Dragoman.Knowledge;

/// <summary>An office held by a person for a time.</summary>
/// <param name="Title">"Minister of Defence".</param>
/// <param name="Sectors">PLOVER sectors of the office.</param>
/// <param name="Term">When it was held.</param>
/// <param name="Of">State code or entity slug it is an office of; null for the person's own country.</param>
internal sealed record OfficeTerm(string Title, string[] Sectors, Interval Term, string? Of);
