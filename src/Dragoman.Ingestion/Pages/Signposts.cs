using System.Text.RegularExpressions;

namespace Dragoman.Ingestion.Pages;

/// <summary>Paragraphs that only point elsewhere: "Read more: …", "Related", "Sign up for our newsletter", "Advertisement".</summary>
internal static partial class Signposts
{
    private const int LongestLabel = 40;

    private const int LongestPointer = 200;

    /// <summary>Whether a paragraph is one.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="linked">Share of it that is linked, 0 to 1.</param>
    public static bool IsOne(string text, double linked) =>
        (text.Length <= LongestLabel && Label().IsMatch(text)) || (text.Length <= LongestPointer && linked > 0.4 && Pointer().IsMatch(text));

    [GeneratedRegex(@"^[\W_]*(?:advertisement|advert|anzeige|werbung|publicité|publicidad|pubblicità|реклама|read more|read also|read next|also read|related(?: articles| stories| content| topics)?|more on this(?: story)?|continue reading(?: the main story)?|story continues below(?: advertisement)?|share(?: this)?(?: article| story)?|most read|weiterlesen|lire aussi|lire la suite|leer más|lea también|leia mais|leggi anche|lees ook|читайте также|читати також|accept(?: all)? cookies|skip advertisement|follow us(?: on \w+)?|sign up(?: now)?|subscribe(?: now)?|print|email)[\W_]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^[\W_]*(?:read more|read also|read next|also read|read:|see also|related\b|more on\b|more:|more from\b|watch:|listen:|don't miss|recommended|weiterlesen|mehr dazu|lesen sie auch|siehe auch|lire aussi|à lire|leer más|lea también|leia mais|leia também|leggi anche|lees ook|читайте также|читати також|sign up\b|subscribe\b|follow us\b|click here\b|download our app)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Pointer();
}
