using System.Collections.Frozen;

namespace Dragoman.Dates;

/// <summary>The words that dates are made of, in any casing. What needs a capital ("May", "Mon") is asked where it is read.</summary>
internal static class DateVocabulary
{
    // One line a term; a word stands for the value after it, or for its place in the line counted from the number after the term.
    private const string Table = """
        Month 1: january february march april may june july august september october november december
        Month 1: jan feb mar apr - jun jul aug sep oct nov dec
        Month 9: sept
        Weekday 0: sunday monday tuesday wednesday thursday friday saturday
        Weekday 0: sun mon tue wed thu fri sat
        Weekday 2: tues - thurs
        Weekday 4: thur
        Count 1: a two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
        Count 1: an
        Count 1: one
        Count 30: thirty
        Count 40: forty
        Count 50: fifty
        Count 60: sixty
        Count 72: seventy-two
        Count 48: forty-eight
        Count 24: twenty-four
        Ordinal 1: first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first
        Unit 0: hour day weekend week fortnight month quarter year decade century
        Unit 0: hours days weekends weeks fortnights months quarters years decades centuries
        Season 3: spring - - summer - - autumn - - winter
        Season 9: fall
        Now -1: yesterday today tomorrow
        Now 0: tonight
        Overnight 0: overnight
        Third 0: early mid late
        Edge 0: beginning middle end
        Edge 0: start - close
        Edge 0: outset
        Which 0: last past previous this that next coming following
        Which 1: - preceding current same - upcoming
        DayPart 0: morning afternoon evening night mornings dawn noon midday midnight lunchtime
        Decade 20: twenties
        Decade 30: thirties
        Decade 40: forties
        Decade 50: fifties
        Decade 60: sixties
        Decade 70: seventies
        Decade 80: eighties
        Decade 90: nineties
        Comparative 0: earlier later
        """;

    private static readonly FrozenDictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> Words = Read().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the word can be in a date; a full stop at its end is ignored.</summary>
    public static DateWord Of(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= 13 && Words.TryGetValue(word.Length > 1 && word[^1] == '.' ? word[..^1] : word, out var known) ? known : default;

    private static FrozenDictionary<string, DateWord> Read()
    {
        var words = new Dictionary<string, DateWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Table.Split('\n', StringSplitOptions.TrimEntries))
        {
            var parts = line.Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries);
            var term = Enum.Parse<DateTerm>(parts[0]);
            var value = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
            for (var i = 2; i < parts.Length; i++) if (parts[i] != "-") words.TryAdd(parts[i], new DateWord(term, value + i - 2));
        }
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
