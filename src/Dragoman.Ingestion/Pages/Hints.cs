using System.Text.RegularExpressions;

namespace Dragoman.Ingestion.Pages;

/// <summary>What the class and id of an element hint at. Designers name things for what they are, in the same few hundred words.</summary>
internal static class Hints
{
    private const int Longest = 400;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    // Furniture: never part of an article, unless another word of the same name says that it is.
    private static readonly Regex Furniture = new(
        "-ad-|ad-break|ai2html|banner|breadcrumb|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|cookie-?(banner|bar|box|notice|wall|consent)|consent-|onetrust|didomi|header|legends|menu|related|remark|"
        + "replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|agegate|pagination|pager|popup|yom-remote|newsletter-?(form|signup|box)|taboola|outbrain",
        Options, Timeout);

    private static readonly Regex Redeeming = new("and|article|body|column|content|main|mathjax|shadow", Options, Timeout);

    private static readonly Regex Good = new("article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story", Options, Timeout);

    private static readonly Regex Bad = new(
        @"-ad-|hidden|\bhid\b|banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget", Options, Timeout);

    private static readonly Regex Bylines = new("byline|author|dateline|writtenby|p-author", Options, Timeout);

    private static readonly Regex Sharing = new(@"(\b|_)(share|sharedaddy)(\b|_)", Options, Timeout);

    public static bool IsFurniture(PageNode element) => Names(element) is { Length: > 1 } names && Furniture.IsMatch(names) && !Redeeming.IsMatch(names);

    public static bool IsByline(PageNode element) => Bylines.IsMatch(Names(element));

    public static bool IsSharing(PageNode element) => Sharing.IsMatch(Names(element));

    /// <summary>From -50 to 50: class and id each speak for or against an element being content.</summary>
    public static int Weight(PageNode element) => Weight(element.ClassName) + Weight(element.Id);

    private static int Weight(string? name)
    {
        if (string.IsNullOrEmpty(name)) return 0;
        name = Cut(name);
        return (Good.IsMatch(name) ? 25 : 0) - (Bad.IsMatch(name) ? 25 : 0);
    }

    private static string Names(PageNode element) => Cut($"{element.ClassName} {element.Id}");

    private static string Cut(string name) => name.Length > Longest ? name[..Longest] : name;
}
