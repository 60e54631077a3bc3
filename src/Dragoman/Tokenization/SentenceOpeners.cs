namespace Dragoman.Tokenization;

/// <summary>Small words that, with a capital, nearly always begin a sentence and are no part of a name.</summary>
internal static class SentenceOpeners
{
    /// <summary>Whether the word is one of them, written with a capital.</summary>
    public static bool Contains(ReadOnlySpan<char> word) =>
        word is "The" or "A" or "An" or "In" or "On" or "At" or "He" or "She" or "It" or "They" or "We" or "I" or "But" or "And" or "This" or "That" or "These" or "There" or "As" or "If" or "When"
            or "However" or "After" or "For" or "His" or "Her" or "Its" or "Their" or "Our" or "You" or "My" or "Those" or "So" or "Meanwhile" or "Then" or "What" or "Who" or "Why" or "While"
            or "Although" or "Since" or "With" or "Some" or "Both" or "Several" or "No" or "Not" or "Now" or "According" or "By" or "From" or "Under";
}
