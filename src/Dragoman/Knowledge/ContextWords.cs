using System.Collections.Immutable;
using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Knowledge;

/// <summary>Words that speak for a context (<c>data/plover/contexts.tsv</c>). Immutable and thread-safe.</summary>
internal sealed class ContextWords
{
    private readonly Dictionary<string, EventContext> _words = new(StringComparer.Ordinal);

    /// <summary>Reads the table.</summary>
    /// <exception cref="InstallationException">The file is missing, or a line does not follow the format.</exception>
    public static ContextWords Load(string path)
    {
        var table = new ContextWords();
        foreach (var (file, line, cells) in TextTable.Read(path, 2))
        {
            if (!EnumNames<EventContext>.TryParse(cells[0], out var context)) throw new InstallationException(file, line, $"\"{cells[0]}\" is no context of PLOVER 2.0");
            foreach (var word in cells[1].Split(';', StringSplitOptions.TrimEntries)) table._words.TryAdd(word, context);
        }
        return table;
    }

    /// <summary>The contexts a sentence speaks of, in the order of the enumeration.</summary>
    public ImmutableArray<EventContext> Of(Document document, Sentence sentence)
    {
        ulong found = 0;
        string? previous = null;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var lemma = document.Lemmas[token].ToLowerInvariant();
            if (_words.TryGetValue(lemma, out var context) || (previous is not null && _words.TryGetValue(previous + " " + lemma, out context))) found |= 1ul << (int)context;
            previous = lemma;
        }
        if (found == 0) return [];
        return [.. Enum.GetValues<EventContext>().Where(c => (found & (1ul << (int)c)) != 0)];
    }
}
