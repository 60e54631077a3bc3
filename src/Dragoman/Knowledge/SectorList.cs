using Dragoman.Records;

namespace Dragoman.Knowledge;

/// <summary>Reads the sectors of an actor or role file: <c>GOV MIL</c>, parted by blanks or bars.</summary>
internal static class SectorList
{
    /// <summary>The sectors in the order they stand.</summary>
    /// <exception cref="InstallationException">A word is no PLOVER 2.0 sector.</exception>
    public static string[] Parse(string path, int line, string value)
    {
        var sectors = value.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var sector in sectors)
        {
            if (!ActorCode.IsCode(sector))
                throw new InstallationException(path, line, $"\"{sector}\" is no PLOVER 2.0 sector; expected one of {string.Join(' ', ActorCode.SectorOrder)}");
        }
        return sectors;
    }
}
