using System.Collections.Immutable;

namespace Dragoman.Storage.Filters;

/// <summary>A filter as a tree. What an archive compiles.</summary>
internal abstract record FilterNode
{
    /// <summary>All of them; every record when there is none.</summary>
    internal sealed record And(ImmutableArray<FilterNode> Parts) : FilterNode;

    /// <summary>At least one of them.</summary>
    internal sealed record Or(ImmutableArray<FilterNode> Parts) : FilterNode;

    /// <summary>The others.</summary>
    internal sealed record Not(FilterNode Part) : FilterNode;

    /// <summary>A field that is one of the values.</summary>
    internal sealed record Term(FilterKey Key, ImmutableArray<string> Values) : FilterNode;

    /// <summary>Days that meet a range; null for an open end.</summary>
    internal sealed record Days(FilterKey Key, DateOnly? From, DateOnly? To) : FilterNode;

    /// <summary>A number compared: <c>&gt; &gt;= &lt; &lt;= =</c>.</summary>
    internal sealed record Number(FilterKey Key, string Operator, double Value) : FilterNode;

    /// <summary>Places in a box, in degrees; west may be greater than east, across the 180th meridian.</summary>
    internal sealed record Box(double South, double West, double North, double East) : FilterNode;
}
