namespace Dragoman.Knowledge;

/// <summary>Reads role files (<c>data/actors/*.roles</c>): <c>person</c> or <c>collective</c> on a line of its own, then <c>GOV MIL = defence minister | …</c>.</summary>
internal static class RoleFileReader
{
    /// <summary>The roles of one file.</summary>
    /// <exception cref="InstallationException">A line does not follow the format.</exception>
    public static IEnumerable<Role> Read(string path, IEnumerable<string> lines)
    {
        bool? collective = null;
        var number = 0;
        foreach (var raw in lines)
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line is "person" or "collective")
            {
                collective = line == "collective";
                continue;
            }
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || collective is null)
                throw new InstallationException(path, number, $"\"{line}\": expected \"person\", \"collective\" or SECTORS = phrase | phrase");
            var sectors = SectorList.Parse(path, number, line[..equals]);
            foreach (var phrase in line[(equals + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                yield return new Role(phrase, sectors, collective.Value);
        }
    }
}
