using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>What a panel counts of one unit in one month.</summary>
internal sealed class PanelCell
{
    private static readonly EventType[] Types = Enum.GetValues<EventType>();
    private static readonly QuadCategory[] Quads = Enum.GetValues<QuadCategory>();

    private readonly int[] _types = new int[Types.Length + 1];
    private readonly int[] _quads = new int[Quads.Length];
    private int _events;
    private int _scored;
    private double _goldstein;

    /// <summary>A cell in which nothing happened.</summary>
    public static PanelCell Zero { get; } = new();

    /// <summary>Names of its columns.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "events", .. Types.Select(t => EnumNames<EventType>.Of(t).ToLowerInvariant()), "own_types", .. Quads.Select(EnumNames<QuadCategory>.Of), "goldstein_sum", "goldstein_events",
    ];

    /// <summary>Counts a record.</summary>
    public void Add(EventRecord record)
    {
        _events++;
        var type = Array.IndexOf(Types, record.Type);
        _types[type < 0 ? Types.Length : type]++;
        if (record.Quad is { } quad) _quads[Array.IndexOf(Quads, quad)]++;
        if (record.Goldstein is not { } value) return;
        _scored++;
        _goldstein += value;
    }

    /// <summary>Writes its cells in the order of <see cref="Columns"/>.</summary>
    public void Write(TableWriter rows)
    {
        rows.Whole(_events);
        foreach (var count in _types) rows.Whole(count);
        foreach (var count in _quads) rows.Whole(count);
        rows.Number(_goldstein).Whole(_scored);
    }
}
