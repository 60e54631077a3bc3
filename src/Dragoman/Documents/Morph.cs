namespace Dragoman.Documents;

/// <summary>Morphological features of a token (the UD features that coding reads), one bit each.</summary>
[Flags]
public enum Morph : ulong
{
    /// <summary>No feature.</summary>
    None = 0,

    /// <summary><c>Tense=Past</c></summary>
    TensePast = 1UL << 0,

    /// <summary><c>Tense=Pres</c></summary>
    TensePres = 1UL << 1,

    /// <summary><c>VerbForm=Fin</c></summary>
    VerbFormFin = 1UL << 2,

    /// <summary><c>VerbForm=Inf</c></summary>
    VerbFormInf = 1UL << 3,

    /// <summary><c>VerbForm=Part</c></summary>
    VerbFormPart = 1UL << 4,

    /// <summary><c>VerbForm=Ger</c></summary>
    VerbFormGer = 1UL << 5,

    /// <summary><c>Voice=Pass</c></summary>
    Passive = 1UL << 6,

    /// <summary><c>Number=Sing</c></summary>
    NumberSing = 1UL << 7,

    /// <summary><c>Number=Plur</c></summary>
    NumberPlur = 1UL << 8,

    /// <summary><c>Person=1</c></summary>
    PersonFirst = 1UL << 9,

    /// <summary><c>Person=2</c></summary>
    PersonSecond = 1UL << 10,

    /// <summary><c>Person=3</c></summary>
    PersonThird = 1UL << 11,

    /// <summary><c>Mood=Ind</c></summary>
    MoodInd = 1UL << 12,

    /// <summary><c>Mood=Imp</c></summary>
    MoodImp = 1UL << 13,

    /// <summary><c>Mood=Sub</c></summary>
    MoodSub = 1UL << 14,

    /// <summary><c>Degree=Pos</c></summary>
    DegreePos = 1UL << 15,

    /// <summary><c>Degree=Cmp</c></summary>
    DegreeCmp = 1UL << 16,

    /// <summary><c>Degree=Sup</c></summary>
    DegreeSup = 1UL << 17,

    /// <summary><c>Case=Nom</c></summary>
    CaseNom = 1UL << 18,

    /// <summary><c>Case=Acc</c></summary>
    CaseAcc = 1UL << 19,

    /// <summary><c>Case=Gen</c></summary>
    CaseGen = 1UL << 20,

    /// <summary><c>PronType=Prs</c></summary>
    PronTypePrs = 1UL << 21,

    /// <summary><c>PronType=Dem</c></summary>
    PronTypeDem = 1UL << 22,

    /// <summary><c>PronType=Rel</c></summary>
    PronTypeRel = 1UL << 23,

    /// <summary><c>PronType=Int</c></summary>
    PronTypeInt = 1UL << 24,

    /// <summary><c>PronType=Neg</c></summary>
    PronTypeNeg = 1UL << 25,

    /// <summary><c>PronType=Ind</c></summary>
    PronTypeInd = 1UL << 26,

    /// <summary><c>PronType=Tot</c></summary>
    PronTypeTot = 1UL << 27,

    /// <summary><c>PronType=Art</c></summary>
    PronTypeArt = 1UL << 28,

    /// <summary><c>PronType=Rcp</c></summary>
    PronTypeRcp = 1UL << 29,

    /// <summary><c>Polarity=Neg</c></summary>
    Negative = 1UL << 30,

    /// <summary><c>Poss=Yes</c></summary>
    Possessive = 1UL << 31,

    /// <summary><c>Gender=Masc</c></summary>
    GenderMasc = 1UL << 32,

    /// <summary><c>Gender=Fem</c></summary>
    GenderFem = 1UL << 33,

    /// <summary><c>Gender=Neut</c></summary>
    GenderNeut = 1UL << 34,

    /// <summary><c>NumType=Card</c></summary>
    NumTypeCard = 1UL << 35,

    /// <summary><c>NumType=Ord</c></summary>
    NumTypeOrd = 1UL << 36,

    /// <summary><c>Definite=Def</c></summary>
    DefiniteDef = 1UL << 37,

    /// <summary><c>Definite=Ind</c></summary>
    DefiniteInd = 1UL << 38,

    /// <summary><c>Reflex=Yes</c></summary>
    Reflexive = 1UL << 39,
}
