using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>Gathers the cues of one act and decides by the precedence denied, hypothetical, historical, then the first found.</summary>
internal sealed class CueCollector
{
    private readonly List<int> _tokens = [];
    private readonly List<EventStatus> _statuses = [];

    /// <summary>Whether the act is said not to be.</summary>
    public bool IsNegated { get; private set; }

    /// <summary>The tokens of the condition; (0, 0) when there is none.</summary>
    public (int First, int End) Condition { get; set; }

    /// <summary>Adds a cue; a negative token means that the status has no word of its own.</summary>
    public void Add(EventStatus status, int token)
    {
        _statuses.Add(status);
        if (token >= 0 && !_tokens.Contains(token)) _tokens.Add(token);
    }

    /// <summary>Turns the polarity.</summary>
    public void Negate(int token)
    {
        if (_tokens.Contains(token)) return;
        IsNegated = !IsNegated;
        _tokens.Add(token);
    }

    /// <summary>The reading, given what the type implies when no cue says otherwise.</summary>
    public StatusReading Decide(EventStatus implied)
    {
        var status = _statuses.Contains(EventStatus.Denied) ? EventStatus.Denied
            : _statuses.Contains(EventStatus.Hypothetical) && !(implied == EventStatus.Threatened && Condition.End > 0) ? EventStatus.Hypothetical
            : _statuses.Contains(EventStatus.Historical) ? EventStatus.Historical
            : implied is EventStatus.Happened or EventStatus.Ongoing && _statuses.Count > 0 ? _statuses[0]
            : implied;
        // "did not attack": a flat denial by the text itself.
        if (IsNegated && status is EventStatus.Happened or EventStatus.Ongoing) status = EventStatus.Denied;
        _tokens.Sort();
        return new StatusReading { Status = status, Polarity = IsNegated ? Polarity.Negative : Polarity.Positive, Cues = [.. _tokens], Condition = Condition };
    }
}
