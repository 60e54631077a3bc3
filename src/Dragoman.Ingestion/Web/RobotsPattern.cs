using System.Globalization;
using System.Text;

namespace Dragoman.Ingestion.Web;

/// <summary>A path in a robots.txt: a beginning, with <c>*</c> for any run of characters and <c>$</c> at the end of the path (RFC 9309, 2.2.3). Matching is linear.</summary>
internal sealed class RobotsPattern
{
    private readonly string[] _pieces;
    private readonly bool _isWhole;

    /// <summary>The pattern as written in the file.</summary>
    public RobotsPattern(string written)
    {
        _isWhole = written.EndsWith('$');
        var pattern = Normalise(_isWhole ? written[..^1] : written);
        Length = pattern.Length;
        _pieces = pattern.Split('*');
    }

    /// <summary>Its length in characters; the longest pattern that fits decides.</summary>
    public int Length { get; }

    /// <summary>Whether a path, put in its normal form, fits.</summary>
    public bool Fits(string path)
    {
        if (!path.StartsWith(_pieces[0], StringComparison.Ordinal)) return false;
        var at = _pieces[0].Length;
        if (_pieces.Length == 1) return !_isWhole || path.Length == at;
        for (var i = 1; i < _pieces.Length; i++)
        {
            if (i == _pieces.Length - 1 && _isWhole) return path.Length - _pieces[i].Length >= at && path.EndsWith(_pieces[i], StringComparison.Ordinal);
            var found = path.IndexOf(_pieces[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + _pieces[i].Length;
        }
        return true;
    }

    /// <summary>One spelling for each path: what needs no percent sign has none, everything else has one, with capital digits.</summary>
    public static string Normalise(string path)
    {
        var normal = new StringBuilder(path.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && byte.TryParse(path.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                if (char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~') normal.Append((char)value);
                else normal.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
                i += 2;
            }
            else if (char.IsAscii(path[i]))
            {
                normal.Append(path[i]);
            }
            else
            {
                Rune.DecodeFromUtf16(path.AsSpan(i), out var rune, out var units);
                foreach (var b in bytes[..rune.EncodeToUtf8(bytes)]) normal.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
                i += units - 1;
            }
        }
        return normal.ToString();
    }
}
