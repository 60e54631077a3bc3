using System.Text;

namespace Dragoman.Ingestion.Pages;

/// <summary>Writes the blocks of an article as paragraphs with blank lines between them. White space is as a browser shows it.</summary>
internal sealed class ArticleText
{
    private readonly List<string> _paragraphs = [];
    private readonly StringBuilder _open = new();
    private int _linked;

    private ArticleText()
    {
    }

    public static string Write(PageNode article)
    {
        var writer = new ArticleText();
        writer.Walk(article, isPreformatted: false);
        writer.End();
        return string.Join("\n\n", writer._paragraphs);
    }

    // Depth is bounded by the guard before the parser.
    private void Walk(PageNode node, bool isPreformatted)
    {
        foreach (var child in node.Children)
        {
            if (child.Name.Length == 0) Add(child.Text, isPreformatted);
            else if (child.Name == "br") _open.Append('\n');
            else if (child.Name is "td" or "th") Cell(child);
            else if (child.IsBlock) Block(child, isPreformatted);
            else if (child.Name == "a") Link(child, isPreformatted);
            else if (child.Name is not ("script" or "style" or "noscript" or "template" or "title")) Walk(child, isPreformatted);
        }
    }

    private void Block(PageNode element, bool isPreformatted)
    {
        End();
        Walk(element, isPreformatted || element.Name == "pre");
        End();
    }

    // The cells of a row stand on one line, unless they hold blocks.
    private void Cell(PageNode element)
    {
        if (_open.Length > 0 && !char.IsWhiteSpace(_open[^1])) _open.Append('\t');
        Walk(element, isPreformatted: false);
    }

    private void Link(PageNode element, bool isPreformatted)
    {
        var before = _open.Length;
        Walk(element, isPreformatted);
        _linked += Math.Max(0, _open.Length - before);
    }

    private void Add(string text, bool isPreformatted)
    {
        if (isPreformatted)
        {
            _open.Append(text);
            return;
        }
        foreach (var c in text)
        {
            if (c is '\u00AD' or '\u200B' or '\uFEFF') continue; // Where a word may break; no letter.
            if (!char.IsWhiteSpace(c)) _open.Append(c);
            else if (_open.Length > 0 && !char.IsWhiteSpace(_open[^1])) _open.Append(' ');
        }
    }

    private void End()
    {
        var text = Trim(_open.ToString());
        if (text.Length > 0 && !Signposts.IsOne(text, (double)_linked / text.Length)) _paragraphs.Add(text);
        _open.Clear();
        _linked = 0;
    }

    // A blank line would read as the end of the paragraph.
    private static string Trim(string text) =>
        string.Join('\n', text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));
}
