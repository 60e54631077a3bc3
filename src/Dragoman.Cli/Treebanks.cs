using System.Globalization;
using Dragoman.Documents;
using Dragoman.Documents.Conllu;
using Dragoman.Evaluation;
using Dragoman.Ingestion.Files;

namespace Dragoman.Cli;

/// <summary>Reads treebanks and scores stages on their tokens.</summary>
internal static class Treebanks
{
    /// <summary>The sentences of the files, without those of the genres named.</summary>
    public static List<ConlluSentence> Read(IEnumerable<string> files, IReadOnlyCollection<string> excludedGenres)
    {
        var sentences = new List<ConlluSentence>();
        foreach (var file in files)
        {
            using var reader = new StreamReader(TextFiles.Open(file));
            var genre = "";
            foreach (var sentence in ConlluReader.Read(reader))
            {
                if (sentence.StartsDocument) genre = Genre(sentence.DocumentId);
                if (!excludedGenres.Contains(genre, StringComparer.Ordinal)) sentences.Add(sentence);
            }
        }
        return sentences;
    }

    /// <summary>The genre in a document id: <c>GUM_news_…</c> is news, <c>weblog-…</c> weblog.</summary>
    public static string Genre(string? documentId) => documentId?.Split('_') is [_, var genre, _, ..] ? genre : documentId?.Split('-')[0] ?? "";

    /// <summary>Scores the stages on the given tokens of the sentences.</summary>
    public static ParseScore Score(IReadOnlyList<ConlluSentence> sentences, params ReadOnlySpan<IAnnotator?> stages)
    {
        var document = ConlluDocument.From(sentences);
        foreach (var stage in stages) stage?.Annotate(document);
        var score = default(ParseScore);
        for (var i = 0; i < sentences.Count; i++) score += Compare(document, document.Sentences[i], sentences[i]);
        return score;
    }

    /// <summary>The verbs whose whole frame of core arguments the stages get right.</summary>
    public static VerbFrames Frames(IReadOnlyList<ConlluSentence> sentences, IAnnotator stages)
    {
        var document = ConlluDocument.From(sentences);
        stages.Annotate(document);
        return sentences.Select((gold, i) => (gold, document.Sentences[i])).Aggregate(
            default(VerbFrames), (sum, s) => sum + VerbFrames.Of(s.gold, document.Arcs.Items.Slice(s.Item2.FirstToken, s.Item2.TokenCount), s.Item2.FirstToken));
    }

    /// <summary>The sentences in capital letters, as old wires wrote them.</summary>
    public static List<ConlluSentence> Uppercase(IEnumerable<ConlluSentence> sentences) =>
        [.. sentences.Select(s => s with { Text = s.Text?.ToUpperInvariant(), Words = [.. s.Words.Select(w => w with { Form = w.Form.ToUpperInvariant() })] })];

    /// <summary>Tags and arcs class by class: a tag is right when it is the same, an arc when relation and head are.</summary>
    public static EvaluationReport Classes(IReadOnlyList<ConlluSentence> sentences, IAnnotator stages)
    {
        var document = ConlluDocument.From(sentences);
        stages.Annotate(document);
        var (tags, arcs) = (new List<Judgement>(), new List<Judgement>());
        for (var i = 0; i < sentences.Count; i++)
        {
            var first = document.Sentences[i].FirstToken;
            var words = sentences[i].Words;
            var places = Enumerable.Range(0, words.Count).ToList();
            tags.Add(new Judgement(
                $"{i}",
                places.ConvertAll(w => new ClassKey(TagNames.Name(words[w].Tag.Upos), $"{w}")),
                places.ConvertAll(w => new ClassKey(TagNames.Name(document.Tags[first + w].Upos), $"{w}"))));
            arcs.Add(new Judgement(
                $"{i}",
                places.ConvertAll(w => new ClassKey(TagNames.Name(TagNames.Universal(words[w].Relation)), $"{w} {words[w].Head}")),
                places.ConvertAll(w => new ClassKey(TagNames.Name(TagNames.Universal(document.Arcs[first + w].Relation)), $"{w} {Math.Max(0, document.Arcs[first + w].Head - first + 1)}"))));
        }
        var report = new EvaluationReport();
        report.Add("UPOS", tags);
        report.Add("LAS", arcs);
        report.Remark("Micro F1 of UPOS is the tagging accuracy, of LAS the labelled attachment score (relations without subtype, punctuation counts).");
        return report;
    }

    /// <summary>The score on one line, in per cent.</summary>
    public static string Line(ParseScore score) => string.Create(
        CultureInfo.InvariantCulture,
        $"words {score.Tokens} UPOS {100 * score.UposAccuracy:0.00} XPOS {100 * score.XposAccuracy:0.00} lemmas {100 * score.LemmaAccuracy:0.00} UAS {100 * score.Uas:0.00} LAS {100 * score.Las:0.00}");

    private static ParseScore Compare(Document document, Sentence sentence, ConlluSentence gold)
    {
        int upos = 0, xpos = 0, lemmas = 0, heads = 0, labelled = 0;
        var hasLemmas = document.Lemmas.IsWritten;
        var hasArcs = document.Arcs.IsWritten;
        for (var i = 0; i < gold.Words.Count; i++)
        {
            var token = sentence.FirstToken + i;
            var word = gold.Words[i];
            if (document.Tags[token].Upos == word.Tag.Upos) upos++;
            if (document.Tags[token].Xpos == word.Tag.Xpos) xpos++;
            if (hasLemmas && document.Lemmas[token] == word.Lemma) lemmas++;
            if (!hasArcs) continue;
            var arc = document.Arcs[token];
            if ((arc.Head < 0 ? 0 : arc.Head - sentence.FirstToken + 1) != word.Head) continue;
            heads++;
            if (TagNames.Universal(arc.Relation) == TagNames.Universal(word.Relation)) labelled++;
        }
        return new ParseScore(gold.Words.Count, upos, xpos, lemmas, heads, labelled, 1, labelled == gold.Words.Count ? 1 : 0);
    }
}
