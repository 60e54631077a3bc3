namespace Dragoman.Documents;

/// <summary>The names of tags and relations as the treebanks write them, both ways.</summary>
public static class TagNames
{
    // In the order of the enumerations.
    private static readonly string[] UposNames = ["X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"];

    private static readonly string[] XposNames =
    [
        "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN",
        "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD",
        "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "``",
    ];

    private static readonly string[] RelationNames =
    [
        "dep", "root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass",
        "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer",
        "csubj:pass", "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj",
        "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass",
        "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum",
        "vocative", "xcomp",
    ];

    /// <summary>Number of values of <see cref="Xpos"/>.</summary>
    internal static int XposCount => XposNames.Length;

    /// <summary>Number of values of <see cref="Upos"/>.</summary>
    internal static int UposCount => UposNames.Length;

    /// <summary>Number of values of <see cref="DepRel"/>.</summary>
    internal static int RelationCount => RelationNames.Length;

    /// <summary>"NOUN" for <see cref="Upos.Noun"/>.</summary>
    public static string Name(Upos upos) => UposNames[(int)upos];

    /// <summary>"PRP$" for <see cref="Xpos.PrpPoss"/>.</summary>
    public static string Name(Xpos xpos) => XposNames[(int)xpos];

    /// <summary>"nsubj:pass" for <see cref="DepRel.NsubjPass"/>.</summary>
    public static string Name(DepRel relation) => RelationNames[(int)relation];

    /// <summary>The part of speech of that name; false when there is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out Upos upos)
    {
        var index = IndexOf(UposNames, name);
        upos = (Upos)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>The tag of that name; false when there is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out Xpos xpos)
    {
        var index = IndexOf(XposNames, name);
        xpos = (Xpos)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>The relation of that name, or, when only its subtype is unknown, of the part before the colon; false when there is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out DepRel relation)
    {
        var index = IndexOf(RelationNames, name);
        var colon = name.IndexOf(':');
        if (index < 0 && colon > 0) index = IndexOf(RelationNames, name[..colon]);
        relation = (DepRel)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>The relation without its subtype: <c>nsubj</c> for <c>nsubj:pass</c>.</summary>
    public static DepRel Universal(DepRel relation) => UniversalOf[(int)relation];

    private static readonly DepRel[] UniversalOf = [.. RelationNames.Select(n => TryParse(n.Split(':')[0], out DepRel u) ? u : DepRel.Dep)];

    private static int IndexOf(string[] names, ReadOnlySpan<char> name)
    {
        for (var i = 0; i < names.Length; i++) if (name.SequenceEqual(names[i])) return i;
        return -1;
    }
}
