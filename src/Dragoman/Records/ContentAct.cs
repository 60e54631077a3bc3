using System.Collections.Immutable;

namespace Dragoman.Records;

/// <summary>What is agreed, asked, refused or threatened by an outer act.</summary>
public sealed record ContentAct
{
    /// <summary>Its type.</summary>
    public required EventType Type { get; init; }

    /// <summary>Its mode, or null.</summary>
    public EventMode? Mode { get; init; }

    /// <summary>Its CAMEO 1.1b3 code, or null.</summary>
    public string? Cameo { get; init; }

    /// <summary>Who would do it.</summary>
    public ImmutableArray<Actor> Actors { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>To whom it would be done.</summary>
    public ImmutableArray<Actor> Recipients { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether the content is that it be not done ("asked not to act").</summary>
    public bool Negated { get; init; }
}
