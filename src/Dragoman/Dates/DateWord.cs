namespace Dragoman.Dates;

/// <summary>A word of the vocabulary of dates. The default value is a word that has nothing to do with dates.</summary>
/// <param name="Term">What it can be.</param>
/// <param name="Value">Which one; see <see cref="DateTerm"/>.</param>
internal readonly record struct DateWord(DateTerm Term, int Value)
{
    public bool Is(DateTerm term) => Term == term;

    public bool Is(DateTerm term, int value) => Term == term && Value == value;

    public bool Is(DateWhich which) => Is(DateTerm.Which, (int)which);

    public DateUnit Unit => (DateUnit)Value;

    public DateWhich Which => (DateWhich)Value;
}
