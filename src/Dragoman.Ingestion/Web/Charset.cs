using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dragoman.Ingestion.Web;

/// <summary>
/// Turns bytes into text: by byte-order mark, by the pattern of zeros that UTF-16 and UTF-32 leave in markup, by the header, by what the text declares, else as
/// UTF-8. Declarations are often wrong: what claims to be a Western single-byte encoding but is faultless UTF-8 is UTF-8.
/// </summary>
internal static partial class Charset
{
    private const int HeadLength = 4096;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Lenient = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Windows1252Fallback());

    // Names that real pages use in another sense than the registry (as browsers do), and names .NET does not know.
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8", ["unicode"] = "utf-8", ["us-ascii"] = "windows-1252", ["ascii"] = "windows-1252", ["iso-8859-1"] = "windows-1252", ["iso8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252", ["latin-1"] = "windows-1252", ["l1"] = "windows-1252", ["cp1252"] = "windows-1252", ["iso-8859-9"] = "windows-1254", ["iso-8859-11"] = "windows-874",
        ["tis-620"] = "windows-874", ["tis620"] = "windows-874", ["gb2312"] = "gb18030", ["gbk"] = "gb18030", ["gb_2312-80"] = "gb18030", ["x-gbk"] = "gb18030", ["cp936"] = "gb18030",
        ["euc-kr"] = "ks_c_5601-1987", ["korean"] = "ks_c_5601-1987", ["cp949"] = "ks_c_5601-1987", ["x-sjis"] = "shift_jis", ["sjis"] = "shift_jis", ["cp932"] = "shift_jis", ["eucjp"] = "euc-jp",
        ["x-euc-jp"] = "euc-jp", ["big5-hkscs"] = "big5", ["cp1251"] = "windows-1251", ["win-1251"] = "windows-1251", ["cp1250"] = "windows-1250", ["koi8r"] = "koi8-r",
        ["x-mac-roman"] = "macintosh", ["mac"] = "macintosh",
    };

    /// <summary>Reads bytes as text. Never fails: what fits no encoding is read byte by byte as Windows-1252.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (ByMark(bytes) is var (marked, skip)) return new DecodedText(marked.GetString(bytes[skip..]), null);
        var declared = Name(contentType is null ? null : HeaderCharset().Match(contentType)) ?? Declared(bytes);
        var encoding = declared is null ? null : Find(declared);
        if (encoding is { IsSingleByte: false, CodePage: not (65001 or 1200 or 1201 or 12000 or 12001) } && Try(encoding, bytes) is { } text) return new DecodedText(text, null);
        if (encoding is { IsSingleByte: true } && encoding.CodePage != 1252) return new DecodedText(encoding.GetString(bytes), null);
        if (Try(Strict, bytes) is { } utf8) return new DecodedText(utf8, null);
        var isWestern = encoding is { CodePage: 1252 };
        var warning = isWestern ? null : declared is null
            ? "encoding: none is declared and the bytes are not UTF-8; read as Windows-1252 where they are not"
            : string.Create(CultureInfo.InvariantCulture, $"encoding: declared as {declared}, but the bytes are not; read as UTF-8, and as Windows-1252 where they are not that");
        return new DecodedText(isWestern ? encoding!.GetString(bytes) : Lenient.GetString(bytes), warning); // isWestern says that there is one.
    }

    private static (Encoding Encoding, int Skip)? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Lenient, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [(byte)'<', 0, 0, 0, ..] => (Encoding.UTF32, 0),
        [0, 0, 0, (byte)'<', ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 0),
        [(byte)'<', 0, _, 0, ..] => (Encoding.Unicode, 0),
        [0, (byte)'<', 0, _, ..] => (Encoding.BigEndianUnicode, 0),
        _ => null,
    };

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)]);
        return Name(XmlDeclaration().Match(head)) ?? Name(MetaCharset().Match(head));
    }

    private static string? Name(Match? match) => match is { Success: true } ? match.Groups["name"].Value : null;

    private static Encoding? Find(string name)
    {
        name = Aliases.GetValueOrDefault(name, name);
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var strict = (Encoding)encoding.Clone();
            strict.DecoderFallback = DecoderFallback.ExceptionFallback;
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"charset\s*=\s*[""']?\s*(?<name>[\w.:-]+)", RegexOptions.IgnoreCase, 30_000)]
    private static partial Regex HeaderCharset();

    [GeneratedRegex(@"^\s*<\?xml[^>]*?encoding\s*=\s*[""']\s*(?<name>[\w.:-]+)", RegexOptions.IgnoreCase, 30_000)]
    private static partial Regex XmlDeclaration();

    [GeneratedRegex(@"<meta\s[^>]*?charset\s*=\s*[""']?\s*(?<name>[\w.:-]+)", RegexOptions.IgnoreCase, 30_000)]
    private static partial Regex MetaCharset();
}
