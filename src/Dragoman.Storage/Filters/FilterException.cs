using System.Globalization;

namespace Dragoman.Storage.Filters;

/// <summary>A filter that does not follow the grammar.</summary>
public sealed class FilterException : FormatException
{
    /// <summary>A fault of a filter.</summary>
    /// <param name="text">The whole filter.</param>
    /// <param name="position">0-based place of the fault in it, in UTF-16 units; its length for a missing end.</param>
    /// <param name="fault">What was found and what was expected.</param>
    public FilterException(string text, int position, string fault)
        : base(string.Create(CultureInfo.InvariantCulture, $"character {position + 1}: {fault}")) => (Text, Position) = (text, position);

    /// <summary>The whole filter.</summary>
    public string Text { get; }

    /// <summary>0-based place of the fault.</summary>
    public int Position { get; }

    /// <summary>The filter on one line and a caret under the fault on the next, for a terminal.</summary>
    public string Pointer => $"{Text.ReplaceLineEndings(" ")}\n{new string(' ', Position)}^";
}
