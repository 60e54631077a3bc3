using System.Globalization;

namespace Dragoman.Documents.Conllu;

/// <summary>Writes a document as CoNLL-U; columns of layers that have not been written are <c>_</c>.</summary>
public static class ConlluWriter
{
    /// <summary>Writes all sentences of a document.</summary>
    public static void Write(Document document, TextWriter output)
    {
        output.Write("# newdoc id = " + document.Article.Id.ReplaceLineEndings(" ") + "\n");
        var paragraph = -1;
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            var sentence = document.Sentences[i];
            if (sentence.Paragraph != paragraph) output.Write("# newpar\n");
            paragraph = sentence.Paragraph;
            output.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {document.Article.Id.ReplaceLineEndings(" ")}-{i + 1}\n"));
            output.Write("# text = " + OneLine(sentence.Span.In(document.Text)) + "\n");
            Words(document, sentence, output);
        }
    }

    /// <summary>Writes a document that holds one given sentence, with the comments of that sentence.</summary>
    internal static void Write(Document document, TextWriter output, ConlluSentence given)
    {
        if (given.StartsDocument) output.Write(given.DocumentId is { } id ? $"# newdoc id = {id}\n" : "# newdoc\n");
        if (given.StartsParagraph && !given.StartsDocument) output.Write("# newpar\n");
        if (given.Id is { } sentenceId) output.Write($"# sent_id = {sentenceId}\n");
        if (given.Text is { } text) output.Write($"# text = {text}\n");
        Words(document, document.Sentences[0], output);
    }

    /// <summary>Writes one sentence of a document, without comments.</summary>
    internal static void Write(Document document, int sentence, TextWriter output) => Words(document, document.Sentences[sentence], output);

    private static void Words(Document document, Sentence sentence, TextWriter output)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            Range(document, sentence, token, output);
            Word(document, sentence, token, output);
        }
        output.Write('\n');
    }

    private static void Range(Document document, Sentence sentence, int token, TextWriter output)
    {
        if (document.Tokens[token].Joined) return;
        var end = token + 1;
        while (end < sentence.EndToken && document.Tokens[end].Joined) end++;
        if (end == token + 1) return;
        var span = document.SpanOf(token, end);
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{token - sentence.FirstToken + 1}-{end - sentence.FirstToken}\t{OneLine(span.In(document.Text))}\t_\t_\t_\t_\t_\t_\t_\t{Space(document, span.End)}\n"));
    }

    private static void Word(Document document, Sentence sentence, int token, TextWriter output)
    {
        var written = document.Written;
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{token - sentence.FirstToken + 1}\t{OneLine(document.Word(token))}\t"));
        output.Write(written.HasFlag(Layers.Lemmas) ? document.Lemmas[token] : "_");
        if (written.HasFlag(Layers.Tags))
        {
            var tag = document.Tags[token];
            output.Write($"\t{TagNames.Name(tag.Upos)}\t{TagNames.Name(tag.Xpos)}\t{MorphNotation.Format(tag.Morph)}\t");
        }
        else
        {
            output.Write("\t_\t_\t_\t");
        }
        if (written.HasFlag(Layers.Arcs))
        {
            var arc = document.Arcs[token];
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{(arc.Head < 0 ? 0 : arc.Head - sentence.FirstToken + 1)}\t{TagNames.Name(arc.Relation)}\t_\t"));
        }
        else
        {
            output.Write("_\t_\t_\t");
        }
        var isInner = token + 1 < sentence.EndToken && document.Tokens[token + 1].Joined;
        output.Write((isInner || document.Tokens[token].Joined ? "_" : Space(document, document.Tokens[token].Span.End)) + "\n");
    }

    private static string Space(Document document, int end) => end < document.Text.Length && !char.IsWhiteSpace(document.Text[end]) ? "SpaceAfter=No" : "_";

    // A tab or line end inside a field would break the line.
    private static string OneLine(ReadOnlySpan<char> text)
    {
        var line = text.ToString();
        return line.All(c => c == ' ' || !(char.IsWhiteSpace(c) || char.IsControl(c))) ? line : string.Concat(line.Select(c => char.IsWhiteSpace(c) || char.IsControl(c) ? ' ' : c));
    }
}
