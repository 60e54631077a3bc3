using System.Globalization;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>Weights and settings of tension, all from the one file <c>data/tension/tension.tsv</c>. Immutable and thread-safe.</summary>
public sealed class TensionRule
{
    private readonly Dictionary<(EventType, EventMode?), double> _weights = [];
    private readonly Dictionary<string, double> _settings = new(StringComparer.Ordinal);
    private readonly string _file;

    private TensionRule(string file) => _file = file;

    /// <summary>Days after which an occurrence weighs half.</summary>
    public double HalfLifeDays => _settings["half_life_days"];

    /// <summary>Days an occurrence is looked at; after them it is forgotten.</summary>
    public int LookbackDays => (int)Math.Ceiling(HalfLifeDays * _settings["lookback_half_lives"]);

    /// <summary>Days over which the number of articles read is averaged.</summary>
    internal int CoverageDays => (int)_settings["coverage_days"];

    /// <summary>Greatest factor by which normalising may raise a day.</summary>
    internal double MostNormalising => _settings["most_normalising"];

    /// <summary>Days that are compared with the baseline.</summary>
    internal int AlarmRecentDays => (int)_settings["alarm_recent_days"];

    /// <summary>Days of the baseline.</summary>
    internal int AlarmBaselineDays => (int)_settings["alarm_baseline_days"];

    /// <summary>Points a day that are taken for chance in the quietest dyad.</summary>
    internal double AlarmFloor => _settings["alarm_floor"];

    /// <summary>Standard errors from which a change is told.</summary>
    internal double AlarmThreshold => _settings["alarm_threshold"];

    /// <summary>Days without an act after which the next is told as the first in so many days.</summary>
    internal int QuietDays => (int)_settings["quiet_days"];

    /// <summary>The installed file.</summary>
    /// <exception cref="InstallationException">It is missing or broken.</exception>
    public static TensionRule Installed() => Load(Path.Combine(Installation.Find().Data, "tension", "tension.tsv"));

    /// <summary>Reads a file of that form.</summary>
    /// <exception cref="InstallationException">A line does not follow the format, or a setting is missing; the message says which.</exception>
    public static TensionRule Load(string file)
    {
        var rule = new TensionRule(file);
        foreach (var (path, line, cells) in TextTable.Read(file, 3))
        {
            if (!double.TryParse(cells[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) throw new InstallationException(path, line, $"\"{cells[2]}\" is no number");
            if (cells[0] == "setting") rule._settings[cells[1]] = number;
            else if (cells[0] == "weight") rule.AddWeight(path, line, cells[1], number);
            else throw new InstallationException(path, line, $"\"{cells[0]}\" found; setting or weight is expected");
        }
        foreach (var name in (string[])["half_life_days", "lookback_half_lives", "coverage_days", "most_normalising", "alarm_recent_days", "alarm_baseline_days", "alarm_floor", "alarm_threshold", "quiet_days"])
            if (!rule._settings.TryGetValue(name, out var value) || value <= 0) throw new InstallationException(rule._file, null, $"the setting {name} is missing or not above 0");
        return rule;
    }

    /// <summary>Points of a type and mode; those of the type where the mode has no line; 0 for a type without one.</summary>
    public double Weight(EventType type, EventMode? mode) => _weights.TryGetValue((type, mode), out var weight) || _weights.TryGetValue((type, null), out weight) ? weight : 0;

    /// <summary>What is left of a weight after some days, 0 to 1.</summary>
    public double Decay(int days) => Math.Pow(0.5, days / HalfLifeDays);

    private void AddWeight(string path, int line, string name, double weight)
    {
        var parts = name.Split('/');
        EventMode? mode = null;
        if (parts.Length > 1)
        {
            if (!EnumNames<EventMode>.TryParse(parts[1], out var parsed)) throw new InstallationException(path, line, $"\"{parts[1]}\" is no mode");
            mode = parsed;
        }
        // Types of a user's own rules are not known before a record with one was read: their line is passed over until then.
        if (EnumNames<EventType>.TryParse(parts[0], out var type)) _weights[(type, mode)] = weight;
        else if (!OwnTypes.IsName(parts[0])) throw new InstallationException(path, line, $"\"{parts[0]}\" is no type");
    }
}
