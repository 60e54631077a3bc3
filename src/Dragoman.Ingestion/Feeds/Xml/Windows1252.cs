using System.Text;
using System.Text.RegularExpressions;

namespace Dragoman.Ingestion.Feeds.Xml;

/// <summary>Mends what the confusion of Windows-1252 with other encodings does to text.</summary>
internal static partial class Windows1252
{
    private const int Timeout = 30_000;

    private static readonly Encoding Strict = CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException("Windows-1252 is built in");

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Control characters 128 to 159 stand in no text; they are quotes and dashes numbered as Windows numbers them.</summary>
    public static string Mend(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0080', '\u009F')) return text;
        return string.Concat(text.Select(c => c is >= '\u0080' and <= '\u009F' ? Letter(c) : c));
    }

    /// <summary>The character a number means in HTML: 128 to 159 are those of Windows-1252.</summary>
    public static char Letter(char number) => number is '\u0081' or '\u008D' or '\u008F' or '\u0090' or '\u009D' ? '\uFFFD' : Strict.GetString([(byte)number])[0];

    /// <summary>References to such characters inside escaped HTML, written as the characters they mean.</summary>
    public static string MendReferences(string html) =>
        html.Contains("&#1", StringComparison.Ordinal)
            ? Reference().Replace(html, m => $"&#x{(int)Letter((char)int.Parse(m.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)):x};")
            : html;

    /// <summary>
    /// Text that was UTF-8, was read as Windows-1252 and stored so, turned back; the text itself when it is not of that kind. Every character must turn back,
    /// so a text that merely holds an "Ã" stays.
    /// </summary>
    public static string Unscramble(string text)
    {
        if (!Scrambled().IsMatch(text)) return text;
        try
        {
            return Utf8.GetString(Strict.GetBytes(text));
        }
        catch (Exception fault) when (fault is EncoderFallbackException or DecoderFallbackException)
        {
            return text;
        }
    }

    [GeneratedRegex(@"&#(?<number>1(?:2[89]|[34][0-9]|5[0-9]));", RegexOptions.None, Timeout)]
    private static partial Regex Reference();

    // The first byte of two, three or four, and one that may follow it.
    [GeneratedRegex("[\u00C2-\u00F4][\u00A0-\u00BF\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u017D\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u017E\u0178]", RegexOptions.None, Timeout)]
    private static partial Regex Scrambled();
}
