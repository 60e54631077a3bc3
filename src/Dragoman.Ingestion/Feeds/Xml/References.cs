using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Dragoman.Ingestion.Feeds.Xml;

/// <summary>
/// Resolves references in text that is not well-formed: XML's, HTML's, numbers, and the entities a document declares for itself. A declared entity is put in as it
/// stands and not looked into, so nested declarations cannot grow; what all of them together may add is bounded too.
/// </summary>
internal sealed class References
{
    private const int LongestName = 32;

    private const int MostDeclared = 200;

    private const int MostAdded = 1 << 20;

    private readonly Dictionary<string, string> _declared = new(StringComparer.Ordinal);
    private int _added;

    public void Declare(string name, string value)
    {
        if (_declared.Count < MostDeclared) _declared.TryAdd(name, Resolve(value));
    }

    public string Resolve(string text)
    {
        var at = text.IndexOf('&', StringComparison.Ordinal);
        if (at < 0) return Windows1252.Mend(text);
        var resolved = new StringBuilder(text.Length);
        var copied = 0;
        for (; at >= 0; at = at + 1 < text.Length ? text.IndexOf('&', at + 1) : -1)
        {
            var end = text.AsSpan(at, Math.Min(LongestName, text.Length - at)).IndexOf(';');
            if (end < 2 || Value(text.AsSpan(at + 1, end - 1)) is not { } value) continue;
            resolved.Append(text, copied, at - copied).Append(value);
            copied = at + end + 1;
        }
        return Windows1252.Mend(resolved.Append(text, copied, text.Length - copied).ToString());
    }

    private string? Value(ReadOnlySpan<char> name)
    {
        if (name[0] == '#') return Number(name[1..]);
        foreach (var c in name) if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or '.')) return null;
        if (name.SequenceEqual("apos")) return "'";
        var key = name.ToString();
        if (_declared.TryGetValue(key, out var own))
        {
            if (own.Length > MostAdded - _added) return "";
            _added += own.Length;
            return own;
        }
        return HtmlEntityProvider.Resolver.GetSymbol(key + ";");
    }

    private static string? Number(ReadOnlySpan<char> digits)
    {
        var isHex = digits is ['x' or 'X', ..];
        if (!int.TryParse(isHex ? digits[1..] : digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return number switch
        {
            >= 0x80 and <= 0x9F => Windows1252.Letter((char)number).ToString(),
            0 or > 0x10FFFF or >= 0xD800 and <= 0xDFFF => "\uFFFD",
            _ => char.ConvertFromUtf32(number),
        };
    }
}
