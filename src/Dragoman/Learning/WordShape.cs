namespace Dragoman.Learning;

/// <summary>The views of a word that the networks see: lower-case form, first and last letters, shape of its writing.</summary>
internal static class WordShape
{
    /// <summary>Longest form that is looked up; the rest of a longer word is cut off.</summary>
    public const int MaxLength = 48;

    /// <summary>What a view shows of a word, given its form and shape.</summary>
    public static ReadOnlySpan<char> View(WordView view, ReadOnlySpan<char> form, ReadOnlySpan<char> shape) => view switch
    {
        WordView.Suffix4 => form.Length > 4 ? form[^4..] : form,
        WordView.Suffix3 => form.Length > 3 ? form[^3..] : form,
        WordView.Suffix2 => form.Length > 2 ? form[^2..] : form,
        WordView.Prefix3 => form.Length > 3 ? form[..3] : form,
        WordView.Shape => shape,
        _ => form,
    };

    /// <summary>Writes the form to a buffer of <see cref="MaxLength"/>: lower case, digits as 0; returns its length.</summary>
    public static int Form(ReadOnlySpan<char> word, Span<char> form)
    {
        var length = Math.Min(word.Length, MaxLength);
        for (var i = 0; i < length; i++)
        {
            var c = word[i];
            form[i] = c switch
            {
                >= '0' and <= '9' => '0',
                '’' or '‘' => '\'',
                '“' or '”' => '"',
                '–' or '—' => '-',
                _ => char.ToLowerInvariant(c),
            };
        }
        return length;
    }

    /// <summary>Writes the shape to a buffer of <see cref="MaxLength"/>: X for capitals, x for small letters, d for digits, the sign itself for others; runs are cut to two.</summary>
    public static int Shape(ReadOnlySpan<char> word, Span<char> shape)
    {
        var length = 0;
        foreach (var c in word)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
            if (length >= 2 && shape[length - 1] == kind && shape[length - 2] == kind) continue;
            if (length == 12) break;
            shape[length++] = kind;
        }
        return length;
    }
}
