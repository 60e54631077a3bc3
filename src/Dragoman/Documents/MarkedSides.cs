using System.Collections.Immutable;
using System.Text;

namespace Dragoman.Documents;

/// <summary>A text in which the two sides of a relation are marked: <c>&lt;s&gt;…&lt;/s&gt;</c> and <c>&lt;t&gt;…&lt;/t&gt;</c>, several of each and nested ones allowed.</summary>
public sealed class MarkedSides
{
    private readonly ImmutableArray<TextSpan> _sources;
    private readonly ImmutableArray<TextSpan> _targets;

    private MarkedSides(string text, ImmutableArray<TextSpan> sources, ImmutableArray<TextSpan> targets)
    {
        Text = text;
        (_sources, _targets) = (sources, targets);
    }

    /// <summary>The text without the marks.</summary>
    public string Text { get; }

    /// <summary>Reads a marked text. A mark that is not closed reaches to the end; a closing mark without its opening is dropped.</summary>
    public static MarkedSides Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var sources = ImmutableArray.CreateBuilder<TextSpan>();
        var targets = ImmutableArray.CreateBuilder<TextSpan>();
        var openSources = new Stack<int>();
        var openTargets = new Stack<int>();
        for (var i = 0; i < marked.Length;)
        {
            var rest = marked.AsSpan(i);
            if (rest.StartsWith("<s>", StringComparison.Ordinal)) (i, _) = (i + 3, Push(openSources));
            else if (rest.StartsWith("<t>", StringComparison.Ordinal)) (i, _) = (i + 3, Push(openTargets));
            else if (rest.StartsWith("</s>", StringComparison.Ordinal)) (i, _) = (i + 4, Pop(openSources, sources));
            else if (rest.StartsWith("</t>", StringComparison.Ordinal)) (i, _) = (i + 4, Pop(openTargets, targets));
            else text.Append(marked[i++]);
        }
        while (openSources.Count > 0) Pop(openSources, sources);
        while (openTargets.Count > 0) Pop(openTargets, targets);
        return new MarkedSides(text.ToString(), sources.ToImmutable(), targets.ToImmutable());

        bool Push(Stack<int> open)
        {
            open.Push(text.Length);
            return true;
        }

        bool Pop(Stack<int> open, ImmutableArray<TextSpan>.Builder closed)
        {
            if (open.TryPop(out var start)) closed.Add(TextSpan.FromBounds(start, text.Length));
            return true;
        }
    }

    /// <summary>Whether the span shares words with a marked source.</summary>
    public bool IsSource(TextSpan span) => _sources.Any(s => s.Overlaps(span));

    /// <summary>Whether the span shares words with a marked target.</summary>
    public bool IsTarget(TextSpan span) => _targets.Any(t => t.Overlaps(span));
}
