using System.Globalization;

namespace Dragoman.Ingestion.Screening;

/// <summary>
/// Tells the language of a news text: by its script where one language (or nearly one) writes it, else by the small words that every text of a language is full of.
/// It says nothing rather than guess on short or mixed texts. Thread-safe.
/// </summary>
public static class LanguageDetector
{
    // The beginning of an article tells as much as all of it.
    private const int EnoughCharacters = 6000;

    private const int FewestWords = 8;

    private const int LongestSmallWord = 16;

    private const int FewestHits = 4;

    private const double LeastShare = 0.10;

    private const double LeastLead = 1.25;

    /// <summary>ISO 639-1 code of the language; null when the text does not say clearly.</summary>
    public static string? Detect(string text)
    {
        if (text.Length > EnoughCharacters) text = text[..EnoughCharacters];
        var counts = new ScriptCounts();
        foreach (var c in text) counts.Add(c);
        return counts.Dominant() switch
        {
            Script.Latin => ByWords(text, FunctionWords.Latin),
            Script.Cyrillic => ByWords(text, FunctionWords.Cyrillic),
            Script.Arabic => ByLetters(text),
            Script.Han => counts.Kana * 20 > counts.Han ? "ja" : "zh",
            Script.Greek => "el",
            Script.Hebrew => "he",
            Script.Hangul => "ko",
            Script.Devanagari => "hi",
            Script.Bengali => "bn",
            Script.Tamil => "ta",
            Script.Telugu => "te",
            Script.Thai => "th",
            Script.Georgian => "ka",
            Script.Armenian => "hy",
            Script.Ethiopic => "am",
            Script.Burmese => "my",
            Script.Khmer => "km",
            _ => null,
        };
    }

    private static string? ByWords(string text, WordTable table)
    {
        Span<int> hits = stackalloc int[table.Languages.Count];
        Span<char> word = stackalloc char[LongestSmallWord];
        var (words, length) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetter(text[i]) || CharUnicodeInfo.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark))
            {
                if (length < word.Length) word[length] = char.ToLowerInvariant(text[i]);
                length++;
                continue;
            }
            if (length > 0) words++;
            if (length > 0 && length <= word.Length)
                for (var mask = table.Find(word[..length]); mask != 0; mask &= mask - 1) hits[System.Numerics.BitOperations.TrailingZeroCount(mask)]++;
            length = 0;
        }
        if (words < FewestWords) return null;
        var (best, second) = (0, 0);
        for (var i = 1; i < hits.Length; i++) if (hits[i] > hits[best]) best = i;
        for (var i = 0; i < hits.Length; i++) if (i != best) second = Math.Max(second, hits[i]);
        return hits[best] >= FewestHits && hits[best] >= words * LeastShare && hits[best] >= second * LeastLead ? table.Languages[best] : null;
    }

    // Persian and Urdu write letters that Arabic does not have.
    private static string? ByLetters(string text)
    {
        var (persian, urdu, letters) = (0, 0, 0);
        foreach (var c in text)
        {
            if (c is 'پ' or 'چ' or 'ژ' or 'گ' or 'ک' or 'ی') persian++;
            if (c is 'ٹ' or 'ڈ' or 'ڑ' or 'ں' or 'ے' or 'ہ' or 'ھ') urdu++;
            if (char.IsLetter(c)) letters++;
        }
        if (letters < 40) return null;
        return urdu * 25 > letters ? "ur" : persian * 25 > letters ? "fa" : "ar";
    }
}
