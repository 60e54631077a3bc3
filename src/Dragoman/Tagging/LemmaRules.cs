using Dragoman.Documents;

namespace Dragoman.Tagging;

/// <summary>The regular endings of English: what remains when the table of irregular forms has nothing.</summary>
internal static class LemmaRules
{
    /// <summary>The lemma of a lower-case form by its endings.</summary>
    public static string Apply(string form, Upos upos) => upos switch
    {
        Upos.Noun => Plural(form),
        Upos.Verb or Upos.Aux => Verb(form),
        _ => form,
    };

    /// <summary>The singular of a noun that may be a plural.</summary>
    public static string Plural(string form)
    {
        if (form.Length < 4 || form[^1] != 's' || form.EndsWith("ss", StringComparison.Ordinal) || form.EndsWith("us", StringComparison.Ordinal) || form.EndsWith("is", StringComparison.Ordinal)) return form;
        if (form.EndsWith("ies", StringComparison.Ordinal) && form.Length > 4) return string.Concat(form.AsSpan(0, form.Length - 3), "y");
        if (EndsWithAny(form, "ches", "shes", "xes", "sses", "zzes")) return form[..^2];
        return form[..^1];
    }

    /// <summary>The lemmas a verb form in -ed or -ing could have, for those who know which of them exist.</summary>
    public static IEnumerable<string> VerbCandidates(string form)
    {
        var stem = form.EndsWith("ing", StringComparison.Ordinal) && form.Length > 4 ? form[..^3] : form.EndsWith("ed", StringComparison.Ordinal) && form.Length > 3 ? form[..^2] : null;
        if (stem is null) yield break;
        yield return stem;
        yield return stem + "e";
        if (stem.Length > 2 && stem[^1] == stem[^2]) yield return stem[..^1];
    }

    private static string Verb(string form)
    {
        if (form.EndsWith("ing", StringComparison.Ordinal) && form.Length > 5) return Stem(form[..^3]);
        if (form.EndsWith("ied", StringComparison.Ordinal) && form.Length > 4) return string.Concat(form.AsSpan(0, form.Length - 3), "y");
        if (form.EndsWith("eed", StringComparison.Ordinal)) return form[..^1];
        if (form.EndsWith("ed", StringComparison.Ordinal) && form.Length > 4) return Stem(form[..^2]);
        return Plural(form);
    }

    // What a verb looks like without -ed or -ing: "stopp" is stop, "mak" is make, "visit" is visit.
    private static string Stem(string stem)
    {
        if (stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'f' or 'e' or 'o')) return stem[..^1];
        if (stem.EndsWith("ll", StringComparison.Ordinal)) return HasOneSyllable(stem) || EndsWithAny(stem, "recall", "stall", "efall", "spell", "tell", "sell") ? stem : stem[..^1];
        // "sided", "ruled": had it been "sid" or "rul", the consonant would stand twice.
        if (HasOneSyllable(stem) && EndsInVowelAndConsonant(stem)) return stem + "e";
        if (NeedsE(stem)) return stem + "e";
        return stem;
    }

    private static bool EndsInVowelAndConsonant(string stem) =>
        stem.Length > 1 && IsVowel(stem[^2]) && !IsVowel(stem[^1]) && stem[^1] is not ('w' or 'x' or 'y') && (stem.Length == 2 || !IsVowel(stem[^3]));

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    // "tell", "kill", "pull" keep both letters; "expel", "cancel", "patrol" had one.
    private static bool HasOneSyllable(string stem)
    {
        var vowels = 0;
        for (var i = 0; i < stem.Length; i++) if (stem[i] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' && (i == 0 || stem[i - 1] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'q'))) vowels++;
        return vowels <= 1;
    }

    private static bool NeedsE(string stem)
    {
        // Endings after which regular verbs nearly always have an e; for the mixed ones the table of forms decides.
        if (EndsWithAny(stem, "v", "u", "iz", "uc", "rg", "dg", "rc", "nc", "bl", "pl", "tl", "dl", "gl", "kl", "fl", "ns", "rs", "ps")) return !EndsWithAny(stem, "ons", "ers");
        if (stem.EndsWith("at", StringComparison.Ordinal)) return !EndsWithAny(stem, "eat", "oat", "treat", "combat", "format");
        if (stem.Length > 4 && EndsWithAny(stem, "ut", "ur", "ir", "us", "is", "as", "os", "ag", "ak")) return !EndsWithAny(stem, "our", "eur", "air", "eak", "oak", "cus", "bias", "ous");
        return false;
    }

    private static bool EndsWithAny(string text, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings) if (text.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }
}
