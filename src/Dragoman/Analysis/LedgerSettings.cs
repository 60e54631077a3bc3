using System.Globalization;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>Spans of days and lists of the ledger's rules (<c>data/ledger/settings.tsv</c>). Immutable and thread-safe.</summary>
internal sealed class LedgerSettings
{
    private readonly Dictionary<(string Name, string Of), string> _values = [];
    private readonly string _path;

    private LedgerSettings(string path) => _path = path;

    /// <exception cref="InstallationException">The file is missing, a row does not follow the format, or a value is missing.</exception>
    public static LedgerSettings Load(string path)
    {
        var settings = new LedgerSettings(path);
        foreach (var (_, _, cells) in TextTable.Read(path, 3)) settings._values[(cells[0], cells[1])] = cells[2];
        foreach (var kind in Enum.GetValues<CommitmentKind>()) settings._horizon[kind] = settings.Days("horizon", EnumNames<CommitmentKind>.Of(kind));
        foreach (var precision in Enum.GetValues<DatePrecision>()) settings._tolerance[precision] = settings.Days("tolerance", EnumNames<DatePrecision>.Of(precision));
        settings.LastWord = settings.Days("after", "cancelled");
        settings.Part = settings.Days("percent", "whole") / 100.0;
        settings.SamePlaceKilometres = settings.Days("kilometres", "same_place");
        settings.LooseModes = [.. settings.Value("types", "loose_modes").Split(' ').Select(settings.Type)];
        settings.Lasting = [.. settings.Value("acts", "lasting").Split(' ')];
        return settings;
    }

    private readonly Dictionary<CommitmentKind, int> _horizon = [];
    private readonly Dictionary<DatePrecision, int> _tolerance = [];

    /// <summary>How many days after a planned day a report may still call it off.</summary>
    public int LastWord { get; private set; }

    /// <summary>The share of a promised number from which on all of it counts as done.</summary>
    public double Part { get; private set; }

    /// <summary>Planned and held farther apart than this are two events.</summary>
    public int SamePlaceKilometres { get; private set; }

    /// <summary>Types whose modes need not agree.</summary>
    public HashSet<EventType> LooseModes { get; private set; } = [];

    /// <summary>Acts that have to last, TYPE or TYPE/mode: kept today, they may be broken tomorrow.</summary>
    public HashSet<string> Lasting { get; private set; } = [];

    /// <summary>How long after it was said (a planned event: after its day) a report may bear on an entry, in days.</summary>
    public int Horizon(CommitmentKind kind) => _horizon[kind];

    /// <summary>How many days a planned event may be off, by the precision of its date.</summary>
    public int Tolerance(DatePrecision precision) => _tolerance[precision];

    private string Value(string name, string of) => _values.TryGetValue((name, of), out var value) ? value : throw new InstallationException(_path, null, $"the row \"{name} {of}\" is missing");

    private int Days(string name, string of) =>
        int.TryParse(Value(name, of), NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : throw new InstallationException(_path, null, $"\"{name} {of}\" is \"{Value(name, of)}\"; a whole number is expected");

    private EventType Type(string name) => EnumNames<EventType>.TryParse(name, out var type) ? type : throw new InstallationException(_path, null, $"\"{name}\" is no event type");
}
