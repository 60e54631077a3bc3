using System.Text;

namespace Dragoman.Documents;

/// <summary>Reads and writes <see cref="Morph"/> in the notation of CoNLL-U column 6.</summary>
public static class MorphNotation
{
    // In the order of the bits of Morph.
    private static readonly (string Feature, string Value)[] Names =
    [
        ("Tense", "Past"), ("Tense", "Pres"), ("VerbForm", "Fin"), ("VerbForm", "Inf"), ("VerbForm", "Part"),
        ("VerbForm", "Ger"), ("Voice", "Pass"), ("Number", "Sing"), ("Number", "Plur"), ("Person", "1"),
        ("Person", "2"), ("Person", "3"), ("Mood", "Ind"), ("Mood", "Imp"), ("Mood", "Sub"), ("Degree", "Pos"),
        ("Degree", "Cmp"), ("Degree", "Sup"), ("Case", "Nom"), ("Case", "Acc"), ("Case", "Gen"), ("PronType", "Prs"),
        ("PronType", "Dem"), ("PronType", "Rel"), ("PronType", "Int"), ("PronType", "Neg"), ("PronType", "Ind"),
        ("PronType", "Tot"), ("PronType", "Art"), ("PronType", "Rcp"), ("Polarity", "Neg"), ("Poss", "Yes"),
        ("Gender", "Masc"), ("Gender", "Fem"), ("Gender", "Neut"), ("NumType", "Card"), ("NumType", "Ord"),
        ("Definite", "Def"), ("Definite", "Ind"), ("Reflex", "Yes"),
    ];

    /// <summary>"Number=Sing|Person=3", features in alphabetical order; "_" for none.</summary>
    public static string Format(Morph morph)
    {
        if (morph == Morph.None) return "_";
        var builder = new StringBuilder();
        foreach (var index in Alphabetical)
        {
            if (((ulong)morph & (1UL << index)) == 0) continue;
            if (builder.Length > 0) builder.Append('|');
            builder.Append(Names[index].Feature).Append('=').Append(Names[index].Value);
        }
        return builder.ToString();
    }

    /// <summary>The features named in a CoNLL-U column; those this program does not use are passed over.</summary>
    public static Morph Parse(ReadOnlySpan<char> column)
    {
        var morph = Morph.None;
        foreach (var part in column.Split('|'))
        {
            var pair = column[part];
            for (var i = 0; i < Names.Length; i++)
            {
                var (feature, value) = Names[i];
                if (pair.Length == feature.Length + value.Length + 1 && pair.StartsWith(feature) && pair.EndsWith(value)) morph |= (Morph)(1UL << i);
            }
        }
        return morph;
    }

    private static readonly int[] Alphabetical =
        [.. Enumerable.Range(0, Names.Length).OrderBy(i => Names[i].Feature, StringComparer.Ordinal).ThenBy(i => Names[i].Value, StringComparer.Ordinal)];
}
