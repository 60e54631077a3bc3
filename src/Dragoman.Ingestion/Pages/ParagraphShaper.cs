namespace Dragoman.Ingestion.Pages;

/// <summary>Makes paragraphs of what only looks like some: text between line breaks, divisions that hold nothing but text, text between blocks.</summary>
internal static class ParagraphShaper
{
    /// <summary>Shapes a page and gives the elements that carry text, in document order.</summary>
    public static List<PageNode> Shape(PageNode root)
    {
        SplitAtBreaks(root);
        var carriers = new List<PageNode>();
        ShapeChildren(root, carriers);
        return carriers;
    }

    // Depth is bounded by the guard before the parser.
    private static void ShapeChildren(PageNode parent, List<PageNode> carriers)
    {
        for (var i = 0; i < parent.Children.Count; i++)
        {
            var child = parent.Children[i];
            if (child.Name.Length == 0) continue;
            if (child.Name == "div") child = ShapeDivision(parent, i);
            if (child.Name is "section" or "h2" or "h3" or "h4" or "h5" or "h6" or "p" or "td" or "pre") carriers.Add(child);
            ShapeChildren(child, carriers);
        }
    }

    private static PageNode ShapeDivision(PageNode parent, int index)
    {
        var division = parent.Children[index];
        WrapPhrases(division);
        if (OnlyParagraph(division) is { } paragraph && division.Stats.LinkDensity < 0.25)
        {
            parent.Put(index, paragraph);
            return paragraph;
        }
        if (division.Inner.Containers == 0) division.Rename("p");
        return division;
    }

    // Two breaks and more stand for the end of a paragraph.
    private static void SplitAtBreaks(PageNode parent)
    {
        var chains = 0;
        var before = parent.Children;
        var after = new List<PageNode>(before.Count);
        PageNode? paragraph = null;
        for (var i = 0; i < before.Count; i++)
        {
            var child = before[i];
            if (child.Name.Length > 0) SplitAtBreaks(child);
            if (child.Name == "br" && EndOfChain(before, i) is var end && end > i)
            {
                paragraph = new PageNode("p");
                after.Add(paragraph);
                chains++;
                i = end;
            }
            else if (paragraph is not null && child.IsPhrase)
            {
                paragraph.Add(child);
            }
            else
            {
                paragraph = null;
                after.Add(child);
            }
        }
        if (chains == 0) return;
        parent.SetChildren(after);
        if (parent.Name == "p") parent.Rename("div");
    }

    // The last of several breaks with nothing but white space between them; the first itself when it stands alone.
    private static int EndOfChain(IReadOnlyList<PageNode> nodes, int first)
    {
        var last = first;
        for (var i = first + 1; i < nodes.Count && nodes[i].IsBlank; i++) if (nodes[i].Name == "br") last = i;
        return last;
    }

    private static void WrapPhrases(PageNode division)
    {
        if (division.Children.All(c => !c.IsPhrase || (c.Name.Length == 0 && c.IsBlank))) return;
        var after = new List<PageNode>(division.Children.Count);
        List<PageNode> phrases = [];
        foreach (var child in division.Children)
        {
            if (child.IsPhrase)
            {
                if (phrases.Count > 0 || !child.IsBlank) phrases.Add(child);
                continue;
            }
            Wrap(phrases, after);
            phrases = [];
            after.Add(child);
        }
        Wrap(phrases, after);
        division.SetChildren(after);
    }

    private static void Wrap(List<PageNode> phrases, List<PageNode> after)
    {
        if (phrases.Count == 0) return;
        var paragraph = new PageNode("p");
        paragraph.SetChildren(phrases);
        after.Add(paragraph);
    }

    private static PageNode? OnlyParagraph(PageNode node)
    {
        PageNode? only = null;
        foreach (var child in node.Children)
        {
            if (child.Name.Length == 0 && child.IsBlank) continue;
            if (child.Name != "p" || only is not null) return null;
            only = child;
        }
        return only;
    }
}
