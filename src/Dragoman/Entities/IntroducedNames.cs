using Dragoman.Documents;
using Dragoman.Knowledge;

namespace Dragoman.Entities;

/// <summary>
/// The names that an article itself introduces, of people and bodies that are in no table: "Trade Minister Wafula Barasa", "Lucan Mbeyo, Zambia's foreign
/// minister", "the Desert Dawn Front (DDF)". Where they stand again alone they are mentions too; who is meant is for the resolver to say.
/// </summary>
internal sealed class IntroducedNames
{
    // Beyond these an article is a list.
    private const int MostNames = 200;

    private const int ShortestWord = 3;

    private readonly List<(int First, int End)> _names = [];

    /// <summary>Notes a name.</summary>
    public void Add(int first, int end)
    {
        if (_names.Count < MostNames && end > first) _names.Add((first, end));
    }

    /// <summary>Whether a run of words, without the titles before it, repeats a name.</summary>
    public bool IsRepeated(Document document, int first, int end)
    {
        while (first < end && NameWords.IsTitle(document.Word(first))) first++;
        if (end - first == 1 && document.Word(first).Length < ShortestWord) return false;
        foreach (var (nameFirst, nameEnd) in _names) if (NameWords.Repeats(document, nameFirst, nameEnd, first, end)) return true;
        return false;
    }
}
