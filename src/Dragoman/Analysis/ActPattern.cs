using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>An act in the rule table: <c>RETREAT</c>, <c>RETREAT/release</c>, <c>*</c> for any, with <c>!</c> before it for not doing it.</summary>
internal readonly record struct ActPattern(bool IsNegated, EventType? Type, EventMode? Mode)
{
    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">It names no type or mode.</exception>
    public static ActPattern Parse(string text)
    {
        var negated = text.StartsWith('!');
        var parts = text[(negated ? 1 : 0)..].Split('/');
        if (parts is ["*"]) return new ActPattern(negated, null, null);
        if (!EnumNames<EventType>.TryParse(parts[0], out var type)) throw new FormatException($"\"{parts[0]}\" is no event type");
        if (parts.Length == 1) return new ActPattern(negated, type, null);
        return EnumNames<EventMode>.TryParse(parts[1], out var mode) ? new ActPattern(negated, type, mode) : throw new FormatException($"\"{parts[1]}\" is no mode");
    }

    public bool Fits(EventType type, EventMode? mode, bool negated) => negated == IsNegated && (Type is null || Type == type) && (Mode is null || Mode == mode);
}
