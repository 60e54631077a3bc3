using System.Collections.Immutable;

namespace Dragoman.Documents;

/// <summary>A stretch of text over which the same marks lie from its first to its last character.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Marks">The marks, the longest first; none over plain text.</param>
internal sealed record MarkedPiece(TextSpan Span, ImmutableArray<Mark> Marks)
{
    /// <summary>Marks that begin with this piece, the outermost first.</summary>
    public IEnumerable<Mark> Opening => Marks.Where(m => m.Span.Start == Span.Start);

    /// <summary>Marks that end with this piece, the innermost first.</summary>
    public IEnumerable<Mark> Closing => Marks.Reverse().Where(m => m.Span.End == Span.End);

    /// <summary>Cuts a text where marks begin and end; the pieces put together are the text. Marks may lie in one another and across.</summary>
    public static IEnumerable<MarkedPiece> Cut(int length, IEnumerable<Mark> marks)
    {
        Mark[] sorted = [.. marks.Where(m => m.Span.Length > 0).Distinct().OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.Length).ThenBy(m => m.Kind)];
        int[] cuts = [.. sorted.SelectMany(m => (int[])[m.Span.Start, m.Span.End]).Append(0).Append(length).Distinct().Order()];
        var open = new List<Mark>();
        var next = 0;
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            open.RemoveAll(m => m.Span.End <= cuts[i]);
            while (next < sorted.Length && sorted[next].Span.Start == cuts[i]) open.Add(sorted[next++]);
            yield return new MarkedPiece(TextSpan.FromBounds(cuts[i], cuts[i + 1]), [.. open.OrderByDescending(m => m.Span.Length)]);
        }
    }
}
