using System.Collections.Immutable;

namespace Dragoman.Storage.Filters;

/// <summary>
/// A condition on records in the one filter language of command line, API and pages: <c>actor:ISR recipient:IRN type:THREATEN -status:denied date:2021-12-01..
/// text:"enrichment plant"</c>. Grammar and fields in <c>docs/archive.md</c>. Immutable.
/// </summary>
public sealed class Filter
{
    private Filter(string text, FilterNode root) => (Text, Root) = (text, root);

    /// <summary>Every record fits.</summary>
    public static Filter All { get; } = new("", new FilterNode.And([]));

    /// <summary>The filter as it was written.</summary>
    public string Text { get; }

    /// <summary>What it means.</summary>
    internal FilterNode Root { get; }

    /// <summary>Reads a filter; an empty text fits every record.</summary>
    /// <exception cref="FilterException">It does not follow the grammar; the exception points at the character.</exception>
    public static Filter Parse(string text) => string.IsNullOrWhiteSpace(text) ? All : new(text, new FilterParser(text).Parse());

    /// <summary>What fits both.</summary>
    public Filter And(Filter other)
    {
        if (Text.Length == 0) return other;
        if (other.Text.Length == 0) return this;
        return new($"({Text}) ({other.Text})", new FilterNode.And(ImmutableArray.Create(Root, other.Root)));
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
