namespace Dragoman.Knowledge;

/// <summary>Decides and checks how names are written.</summary>
internal static class NameCasingRules
{
    /// <summary>The casing a name of the tables asks for, read off the way the table writes it.</summary>
    public static NameCasing Of(ReadOnlySpan<char> name)
    {
        var lower = false;
        var upper = false;
        foreach (var c in name)
        {
            lower |= char.IsLower(c);
            upper |= char.IsUpper(c);
        }
        return !upper ? NameCasing.Any : lower ? NameCasing.Capital : NameCasing.AllCapitals;
    }

    /// <summary>Whether the words of the text are written as the name asks.</summary>
    /// <param name="casing">What the name asks.</param>
    /// <param name="words">The words of the text.</param>
    /// <param name="shouting">Whether the sentence is in capitals throughout, so that case says nothing.</param>
    public static bool Allows(this NameCasing casing, ReadOnlySpan<char> words, bool shouting)
    {
        if (casing == NameCasing.Any || shouting) return true;
        if (casing == NameCasing.AllCapitals)
        {
            foreach (var c in words) if (char.IsLower(c)) return false;
            return true;
        }
        // "al-Qaeda", "the Kremlin", "de Gaulle" begin small; one capital anywhere makes a name of it.
        foreach (var c in words) if (char.IsUpper(c)) return true;
        return false;
    }
}
