namespace Dragoman.Documents;

/// <summary>Penn Treebank part of speech, in the variant of the UD English treebanks; names of the signs are spelt out.</summary>
public enum Xpos : byte
{
    /// <summary>Address.</summary>
    Add,

    /// <summary>Affix.</summary>
    Afx,

    /// <summary>Coordinating conjunction.</summary>
    Cc,

    /// <summary>Cardinal number.</summary>
    Cd,

    /// <summary>Determiner.</summary>
    Dt,

    /// <summary>Existential there.</summary>
    Ex,

    /// <summary>Foreign word.</summary>
    Fw,

    /// <summary>Part of a word written apart.</summary>
    Gw,

    /// <summary>Hyphen inside a word.</summary>
    Hyph,

    /// <summary>Preposition or subordinating conjunction.</summary>
    In,

    /// <summary>Adjective.</summary>
    Jj,

    /// <summary>Adjective, comparative.</summary>
    Jjr,

    /// <summary>Adjective, superlative.</summary>
    Jjs,

    /// <summary>List marker.</summary>
    Ls,

    /// <summary>Modal.</summary>
    Md,

    /// <summary>Superfluous punctuation.</summary>
    Nfp,

    /// <summary>Noun, singular.</summary>
    Nn,

    /// <summary>Proper noun, singular.</summary>
    Nnp,

    /// <summary>Proper noun, plural.</summary>
    Nnps,

    /// <summary>Noun, plural.</summary>
    Nns,

    /// <summary>Predeterminer.</summary>
    Pdt,

    /// <summary>Possessive ending.</summary>
    Pos,

    /// <summary>Personal pronoun.</summary>
    Prp,

    /// <summary>The tag PRP$.</summary>
    PrpPoss,

    /// <summary>Adverb.</summary>
    Rb,

    /// <summary>Adverb, comparative.</summary>
    Rbr,

    /// <summary>Adverb, superlative.</summary>
    Rbs,

    /// <summary>Particle.</summary>
    Rp,

    /// <summary>Symbol.</summary>
    Sym,

    /// <summary>Infinitive to.</summary>
    To,

    /// <summary>Interjection.</summary>
    Uh,

    /// <summary>Verb, base form.</summary>
    Vb,

    /// <summary>Verb, past.</summary>
    Vbd,

    /// <summary>Verb, gerund or present participle.</summary>
    Vbg,

    /// <summary>Verb, past participle.</summary>
    Vbn,

    /// <summary>Verb, present, not third person singular.</summary>
    Vbp,

    /// <summary>Verb, present, third person singular.</summary>
    Vbz,

    /// <summary>Wh-determiner.</summary>
    Wdt,

    /// <summary>Wh-pronoun.</summary>
    Wp,

    /// <summary>The tag WP$.</summary>
    WpPoss,

    /// <summary>Wh-adverb.</summary>
    Wrb,

    /// <summary>The tag $.</summary>
    Currency,

    /// <summary>The tag ''.</summary>
    CloseQuote,

    /// <summary>The tag ,.</summary>
    Comma,

    /// <summary>The tag -LRB-.</summary>
    OpenBracket,

    /// <summary>The tag -RRB-.</summary>
    CloseBracket,

    /// <summary>The tag ..</summary>
    Period,

    /// <summary>The tag :.</summary>
    Colon,

    /// <summary>The tag ``.</summary>
    OpenQuote,
}
