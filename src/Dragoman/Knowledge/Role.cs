namespace Dragoman.Knowledge;

/// <summary>A word for what somebody is: "defence minister", "troops".</summary>
/// <param name="Phrase">The words.</param>
/// <param name="Sectors">PLOVER sectors, in the order of the file.</param>
/// <param name="Collective">Whether it stands for many.</param>
internal sealed record Role(string Phrase, string[] Sectors, bool Collective);
