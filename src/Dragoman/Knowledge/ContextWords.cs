using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Knowledge;

/// <summary>
/// Words that speak for or against a context (<c>data/plover/contexts.tsv</c>: context, word or two words, weight; a star for the weight of none, <c>=ASSAULT</c> and
/// <c>=curfew</c> for the type and mode of the act). A context is given where the weights add up to more than zero. Immutable and thread-safe.
/// </summary>
internal sealed class ContextWords
{
    /// <summary>A record has at most so many (annotation guide, chapter 7).</summary>
    public const int Most = 4;

    private readonly Dictionary<string, List<(int Context, float Weight)>> _words = new(StringComparer.Ordinal);
    private readonly float[] _bias = new float[Enum.GetValues<EventContext>().Length];

    /// <summary>Reads the table.</summary>
    /// <exception cref="InstallationException">The file is missing, or a line does not follow the format.</exception>
    public static ContextWords Load(string path)
    {
        var table = new ContextWords();
        foreach (var (file, line, cells) in TextTable.Read(path, 3))
        {
            if (!EnumNames<EventContext>.TryParse(cells[0], out var context)) throw new InstallationException(file, line, $"\"{cells[0]}\" is no context of PLOVER 2.0");
            if (!float.TryParse(cells[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)) throw new InstallationException(file, line, $"\"{cells[2]}\" is no weight; a number such as 1.5 is expected");
            table.Add(context, cells[1], weight);
        }
        return table;
    }

    /// <summary>Words written by hand: context, and words parted by semicolons.</summary>
    /// <exception cref="InstallationException">The file is missing, or a line does not follow the format.</exception>
    public static IReadOnlyList<(EventContext Context, string Word)> ByHand(string path)
    {
        var found = new List<(EventContext, string)>();
        foreach (var (file, line, cells) in TextTable.Read(path, 2))
        {
            if (!EnumNames<EventContext>.TryParse(cells[0], out var context)) throw new InstallationException(file, line, $"\"{cells[0]}\" is no context of PLOVER 2.0");
            foreach (var word in cells[1].Split(';', StringSplitOptions.TrimEntries)) found.Add((context, word));
        }
        return found;
    }

    /// <summary>The words of a sentence, in the order of the text: lemmas in small letters, and each two that stand together.</summary>
    public static IEnumerable<string> WordsOf(Document document, Sentence sentence)
    {
        string? previous = null;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var lemma = document.Lemmas[token].ToLowerInvariant();
            if (!char.IsLetterOrDigit(lemma, 0))
            {
                previous = null;
                continue;
            }
            yield return lemma;
            if (previous is not null) yield return previous + " " + lemma;
            previous = lemma;
        }
    }

    /// <summary>The marks of type and mode, which count as words.</summary>
    public static IEnumerable<string> MarksOf(EventType type, EventMode? mode)
    {
        yield return "=" + EnumNames<EventType>.Of(type);
        if (mode is { } said) yield return "=" + EnumNames<EventMode>.Of(said);
    }

    /// <summary>The contexts of an act, in the order of the enumeration; the likeliest, if there are too many.</summary>
    public ImmutableArray<EventContext> Of(Document document, Sentence sentence, EventType type, EventMode? mode)
    {
        Span<float> scores = stackalloc float[_bias.Length];
        _bias.CopyTo(scores);
        foreach (var word in WordsOf(document, sentence).Concat(MarksOf(type, mode)).Distinct(StringComparer.Ordinal))
            if (_words.TryGetValue(word, out var weights)) foreach (var (context, weight) in weights) scores[context] += weight;
        var found = new List<(float Score, EventContext Context)>();
        for (var context = 0; context < scores.Length; context++) if (scores[context] > 0) found.Add((scores[context], (EventContext)context));
        if (found.Count == 0) return [];
        return [.. found.OrderByDescending(f => f.Score).ThenBy(f => f.Context).Take(Most).Select(f => f.Context).Order()];
    }

    private void Add(EventContext context, string word, float weight)
    {
        if (word == "*")
        {
            _bias[(int)context] = weight;
            return;
        }
        if (!_words.TryGetValue(word, out var weights)) _words[word] = weights = [];
        weights.Add(((int)context, weight));
    }
}
