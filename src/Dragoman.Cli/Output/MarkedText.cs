using Dragoman.Documents;
using Spectre.Console;

namespace Dragoman.Cli.Output;

/// <summary>Prints a text with marked words in the colour of their kind, or in brackets of their kind where there is no colour, and the legend to both.</summary>
internal sealed class MarkedText(IAnsiConsole console)
{
    private static readonly AnnotationKind[] Kinds = [AnnotationKind.Actor, AnnotationKind.Place, AnnotationKind.Date, AnnotationKind.Quantity];

    private static readonly Style Twice = new(decoration: Decoration.Underline);

    private readonly bool _hasColour = console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors;

    /// <summary>Prints the whole text, line by line.</summary>
    public void Print(string text, IEnumerable<Mark> marks)
    {
        var line = new Paragraph();
        foreach (var piece in MarkedPiece.Cut(text.Length, marks))
        {
            var style = StyleOf(piece);
            if (!_hasColour) line.Append(string.Concat(piece.Opening.Select(m => Opening(m.Kind))));
            var rest = text.AsSpan(piece.Span.Start, piece.Span.Length);
            for (var end = rest.IndexOf('\n'); end >= 0; end = rest.IndexOf('\n'))
            {
                Append(line, rest[..end], style);
                PrintLine(line);
                line = new Paragraph();
                rest = rest[(end + 1)..];
            }
            Append(line, rest, style);
            if (!_hasColour) line.Append(string.Concat(piece.Closing.Select(m => Closing(m.Kind))));
        }
        PrintLine(line);
    }

    /// <summary>Says which colour or bracket means what.</summary>
    public void PrintLegend()
    {
        var legend = new Paragraph();
        foreach (var kind in Kinds)
        {
            var name = kind.ToString().ToLowerInvariant();
            legend.Append(_hasColour ? name : Opening(kind) + name + Closing(kind), _hasColour ? new Style(ColourOf(kind)) : null).Append("  ");
        }
        if (_hasColour) legend.Append("two at once", Twice);
        PrintLine(legend);
    }

    private static void Append(Paragraph line, ReadOnlySpan<char> words, Style? style)
    {
        if (words.Length > 0) line.Append(Terminal.Clean(words.ToString()), style);
    }

    private void PrintLine(Paragraph line)
    {
        console.Write(line);
        console.WriteLine();
    }

    // The innermost words say most; what lies round them is still to be seen.
    private Style? StyleOf(MarkedPiece piece)
    {
        if (!_hasColour || piece.Marks.IsEmpty) return null;
        var colour = new Style(ColourOf(piece.Marks[^1].Kind));
        return piece.Marks.Length > 1 ? colour.Combine(Twice) : colour;
    }

    private static Color ColourOf(AnnotationKind kind) => kind switch
    {
        AnnotationKind.Actor => Color.Aqua,
        AnnotationKind.Place => Color.Lime,
        AnnotationKind.Date => Color.Yellow,
        _ => Color.Fuchsia,
    };

    private static string Opening(AnnotationKind kind) => kind switch
    {
        AnnotationKind.Actor => "[",
        AnnotationKind.Place => "{",
        AnnotationKind.Date => "<",
        _ => "#",
    };

    private static string Closing(AnnotationKind kind) => kind switch
    {
        AnnotationKind.Actor => "]",
        AnnotationKind.Place => "}",
        AnnotationKind.Date => ">",
        _ => "#",
    };
}
