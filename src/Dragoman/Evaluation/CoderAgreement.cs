namespace Dragoman.Evaluation;

/// <summary>
/// How far two coders agree beyond chance. Units are events: those of both coders that are told of the same sides, or of the same type, in one case are one unit; what only one coder saw
/// is a unit to which the other gave "none". A case in which both saw nothing is one unit of "none" for both.
/// </summary>
internal sealed class CoderAgreement
{
    /// <summary>What a coder says who saw no event.</summary>
    public const string None = "none";

    private readonly List<(string One, string Other)> _types = [];
    private readonly List<(string One, string Other)> _statuses = [];

    /// <summary>What each coder called each unit: a type, or <see cref="None"/>.</summary>
    public IReadOnlyList<(string One, string Other)> Types => _types;

    /// <summary>The statuses of the events that both saw and gave one.</summary>
    public IReadOnlyList<(string One, string Other)> Statuses => _statuses;

    /// <summary>Takes in a case as both coded it.</summary>
    public void Add(GoldCase one, GoldCase other)
    {
        List<GoldEvent> left = [.. (one.Events ?? []).Distinct()], right = [.. (other.Events ?? []).Distinct()];
        if (left.Count == 0 && right.Count == 0) _types.Add((None, None));
        foreach (var isFit in (Func<GoldEvent, GoldEvent, bool>[])[(a, b) => a.Type == b.Type && SameSides(a, b), SameSides, (a, b) => a.Type == b.Type]) Match(left, right, isFit);
        _types.AddRange(left.Select(e => (e.Type ?? None, None)));
        _types.AddRange(right.Select(e => (None, e.Type ?? None)));
    }

    /// <summary>Cohen's kappa (J. Cohen, 1960): agreement beyond what the two coders' own habits would give. Null when there is nothing to compare, or both used one category only.</summary>
    public static double? Kappa(IReadOnlyList<(string One, string Other)> units)
    {
        if (units.Count == 0) return null;
        var observed = (double)units.Count(u => u.One == u.Other) / units.Count;
        var others = units.GroupBy(u => u.Other, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var expected = units.GroupBy(u => u.One, StringComparer.Ordinal).Sum(g => (double)g.Count() * others.GetValueOrDefault(g.Key)) / units.Count / units.Count;
        return expected >= 1 ? null : (observed - expected) / (1 - expected);
    }

    /// <summary>Krippendorff's alpha for nominal data and two coders (K. Krippendorff, Content Analysis, 2004, chapter 11). Null as for <see cref="Kappa"/>.</summary>
    public static double? Alpha(IReadOnlyList<(string One, string Other)> units)
    {
        if (units.Count == 0) return null;
        var values = units.SelectMany(u => new[] { u.One, u.Other }).GroupBy(v => v, StringComparer.Ordinal).Select(g => (double)g.Count()).ToList();
        var total = 2.0 * units.Count;
        var expected = (total * total) - values.Sum(n => n * n);
        return expected <= 0 ? null : 1 - ((total - 1) * 2 * units.Count(u => u.One != u.Other) / expected);
    }

    private void Match(List<GoldEvent> left, List<GoldEvent> right, Func<GoldEvent, GoldEvent, bool> isFit)
    {
        for (var i = left.Count - 1; i >= 0; i--)
        {
            var j = right.FindLastIndex(e => isFit(left[i], e));
            if (j < 0) continue;
            _types.Add((left[i].Type ?? None, right[j].Type ?? None));
            if (left[i].Status is { } one && right[j].Status is { } other) _statuses.Add((one, other));
            left.RemoveAt(i);
            right.RemoveAt(j);
        }
    }

    private static bool SameSides(GoldEvent one, GoldEvent other) => one.Source?.Country == other.Source?.Country && one.Target?.Country == other.Target?.Country;
}
