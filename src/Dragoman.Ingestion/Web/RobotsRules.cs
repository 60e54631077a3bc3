using System.Globalization;

namespace Dragoman.Ingestion.Web;

/// <summary>
/// What a robots.txt allows us (RFC 9309): the groups that name us, else those for all; of the rules that fit a path the longest decides, and of two as long the
/// one that allows. Immutable.
/// </summary>
internal sealed class RobotsRules
{
    /// <summary>The name that groups know us by.</summary>
    public const string ProductToken = "dragoman";

    // RFC 9309, 2.5: at least 500 KiB must be read.
    private const int Longest = 512 * 1024;

    private readonly List<(RobotsPattern Pattern, bool IsAllowed)> _rules = [];

    private RobotsRules()
    {
    }

    /// <summary>No rules: all is allowed.</summary>
    public static RobotsRules AllowAll { get; } = new();

    /// <summary>One rule: nothing is allowed.</summary>
    public static RobotsRules AllowNothing { get; } = Parse("User-agent: *\nDisallow: /");

    /// <summary>Seconds between requests the file asks for (a common line outside the RFC); null when it does not.</summary>
    public TimeSpan? CrawlDelay { get; private set; }

    /// <summary>The rules in a file. Lines it does not know are passed over.</summary>
    public static RobotsRules Parse(string text)
    {
        if (text.Length > Longest) text = text[..Longest];
        var (ours, others) = (new RobotsRules(), new RobotsRules());
        var isNamed = false;
        var (toUs, toAll, isOpening) = (false, false, false);
        foreach (var line in text.TrimStart('\uFEFF').EnumerateLines())
        {
            var end = line.IndexOf('#');
            var plain = end < 0 ? line : line[..end];
            var colon = plain.IndexOf(':');
            if (colon < 0) continue;
            var key = plain[..colon].Trim();
            var value = plain[(colon + 1)..].Trim();
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (!isOpening) (toUs, toAll) = (false, false);
                isOpening = true;
                toUs |= IsUs(value);
                toAll |= value is "*";
                isNamed |= toUs;
                continue;
            }
            if (IsRule(key)) isOpening = false;
            if (toUs) ours.Add(key, value);
            if (toAll) others.Add(key, value);
        }
        return isNamed ? ours : others;
    }

    /// <summary>Whether we may fetch this address.</summary>
    public bool Allows(Uri address)
    {
        var path = RobotsPattern.Normalise(address.PathAndQuery);
        if (path == "/robots.txt") return true;
        var (longest, isAllowed) = (-1, true);
        foreach (var (pattern, allows) in _rules)
        {
            if (pattern.Length < longest || (pattern.Length == longest && !allows) || !pattern.Fits(path)) continue;
            (longest, isAllowed) = (pattern.Length, allows);
        }
        return isAllowed;
    }

    private static bool IsRule(ReadOnlySpan<char> key) =>
        key.Equals("allow", StringComparison.OrdinalIgnoreCase) || key.Equals("disallow", StringComparison.OrdinalIgnoreCase) || key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase);

    // "Dragoman/2.0 (comment)" names us as well.
    private static bool IsUs(ReadOnlySpan<char> agent)
    {
        var length = 0;
        while (length < agent.Length && (char.IsAsciiLetter(agent[length]) || agent[length] is '-' or '_')) length++;
        return agent[..length].Equals(ProductToken, StringComparison.OrdinalIgnoreCase);
    }

    private void Add(ReadOnlySpan<char> key, ReadOnlySpan<char> value)
    {
        if (key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase))
        {
            if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e6) CrawlDelay = TimeSpan.FromSeconds(seconds);
        }
        else if (IsRule(key) && value.Length > 0)
        {
            _rules.Add((new RobotsPattern(value.ToString()), key.Equals("allow", StringComparison.OrdinalIgnoreCase)));
        }
    }
}
