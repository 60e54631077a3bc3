using System.Globalization;

namespace Dragoman.Documents.Conllu;

/// <summary>Reads CoNLL-U (universaldependencies.org/format.html), sentence by sentence.</summary>
public static class ConlluReader
{
    /// <summary>The sentences of a text.</summary>
    /// <exception cref="FormatException">A line does not follow the format; the message gives its number.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader)
    {
        var sentence = new Draft();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                if (sentence.Take() is { } done) yield return done;
            }
            else if (line[0] == '#')
            {
                sentence.Comment(line);
            }
            else
            {
                sentence.Word(line, number);
            }
        }
        if (sentence.Take() is { } last) yield return last;
    }

    private sealed class Draft
    {
        private List<ConlluWord> _words = [];
        private string? _id;
        private string? _document;
        private string? _text;
        private bool _startsDocument;
        private bool _startsParagraph;
        private int _joinedUpto;
        private int _joinedFrom;
        private bool _joinedSpace;

        public void Comment(string line)
        {
            if (line.StartsWith("# sent_id = ", StringComparison.Ordinal)) _id = line[12..];
            else if (line.StartsWith("# text = ", StringComparison.Ordinal)) _text = line[9..];
            else if (line.StartsWith("# newdoc", StringComparison.Ordinal)) (_startsDocument, _document) = (true, line.Contains('=', StringComparison.Ordinal) ? line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim() : null);
            else if (line.StartsWith("# newpar", StringComparison.Ordinal)) _startsParagraph = true;
        }

        public void Word(string line, int number)
        {
            var columns = line.Split('\t');
            if (columns.Length != 10) throw new FormatException($"line {number}: {columns.Length} columns found, 10 expected, with tabs between them");
            if (columns[0].Contains('.', StringComparison.Ordinal)) return;
            var spaceAfter = !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            if (columns[0].Split('-') is [var from, var upto])
            {
                (_joinedFrom, _joinedUpto, _joinedSpace) = (Number(from, number), Number(upto, number), spaceAfter);
                return;
            }
            var index = Number(columns[0], number);
            if (index != _words.Count + 1) throw new FormatException($"line {number}: word {index} found, {_words.Count + 1} expected");
            var joined = index > _joinedFrom && index <= _joinedUpto;
            if (index >= _joinedFrom && index <= _joinedUpto) spaceAfter = index == _joinedUpto && _joinedSpace;
            _words.Add(new ConlluWord(columns[1], columns[2], Tag(columns), columns[6] == "_" ? -1 : Number(columns[6], number), Relation(columns[7]), joined, spaceAfter));
        }

        public ConlluSentence? Take()
        {
            if (_words.Count == 0) return null;
            foreach (var word in _words)
                if (word.Head > _words.Count) throw new FormatException($"sentence {_id}: the head of \"{word.Form}\" is {word.Head}, the sentence has {_words.Count} words");
            var sentence = new ConlluSentence(_id, _document, _startsDocument, _startsParagraph || _startsDocument, _text, _words);
            (_words, _id, _text, _startsDocument, _startsParagraph, _joinedFrom, _joinedUpto) = ([], null, null, false, false, 0, 0);
            return sentence;
        }

        private static TokenTag Tag(string[] columns)
        {
            if (!TagNames.TryParse(columns[3], out Upos upos)) upos = Upos.X;
            if (!TagNames.TryParse(columns[4], out Xpos xpos)) xpos = Xpos.Fw;
            return new TokenTag(upos, xpos, MorphNotation.Parse(columns[5]));
        }

        private static DepRel Relation(string column) => TagNames.TryParse(column, out DepRel relation) ? relation : DepRel.Dep;

        private static int Number(string text, int line) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"line {line}: \"{text}\" is no number of a word");
    }
}
