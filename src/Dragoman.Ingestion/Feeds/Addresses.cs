using System.Text.RegularExpressions;

namespace Dragoman.Ingestion.Feeds;

/// <summary>Makes relative addresses absolute, alone and inside HTML.</summary>
internal static partial class Addresses
{
    private const int Timeout = 30_000;

    /// <summary>A base against a base. What is no web address is no base.</summary>
    public static Uri? Join(Uri? outer, string given)
    {
        given = given.Trim();
        var isAbsolute = Scheme().IsMatch(given);
        if (isAbsolute ? !Uri.TryCreate(given, UriKind.Absolute, out var address) : outer is null || !Uri.TryCreate(outer, given, out address)) return outer;
        return address!.Scheme is "http" or "https" or "ftp" ? address : outer; // Both branches that go on have set it.
    }

    /// <summary>An absolute address as written; a relative one joined to the base, or as written when there is no base.</summary>
    public static string Resolve(string given, Uri? at)
    {
        given = given.Trim();
        if (at is null || given.Length == 0 || Scheme().IsMatch(given)) return given;
        // Not AbsoluteUri: that would write every letter outside ASCII as bytes.
        return Uri.TryCreate(at, given, out var joined) ? joined.OriginalString : given;
    }

    /// <summary>HTML with the addresses of its links and pictures made absolute; everything else stays as it is.</summary>
    public static string ResolveInside(string html, Uri? at)
    {
        if (at is null || !html.Contains('<', StringComparison.Ordinal)) return html;
        return Tag().Replace(html, tag => AddressAttribute().Replace(tag.Value, attribute => attribute.Groups["before"].Value + Resolve(attribute.Groups["address"].Value, at) + attribute.Groups["after"].Value));
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:", RegexOptions.None, Timeout)]
    private static partial Regex Scheme();

    [GeneratedRegex("<[A-Za-z][^<>]*>", RegexOptions.None, Timeout)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<before>\s(?:href|src|cite|action|longdesc|poster|background|usemap|data|formaction|codebase|classid|profile)\s*=\s*(?<quote>[""']))(?<address>[^""'<>]*)(?<after>\k<quote>)", RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex AddressAttribute();
}
