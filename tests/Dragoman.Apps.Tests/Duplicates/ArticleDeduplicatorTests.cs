using Dragoman.Documents;
using Dragoman.Duplicates;

namespace Dragoman.Apps.Tests.Duplicates;

/// <summary>On the sample reports, reprinted as outlets reprint.</summary>
public sealed class ArticleDeduplicatorTests
{
    private static readonly DateTimeOffset Day = new(2022, 1, 10, 8, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<Article> Long = [.. Samples.Articles().Where(a => a.Body.Length > 600).Select(a => a with { Published = a.Published ?? Day })];

    [Fact]
    public void Add_DifferentReports_AreNoCopies()
    {
        var copies = new ArticleDeduplicator();
        var matches = Samples.Articles().Select(a => (a.Title, Match: copies.Add(a))).Where(m => m.Match is not null).ToList();
        // The samples hold corrections and reprints of their own; all of them share most of their words.
        Assert.All(matches, m => Assert.True(m.Match?.Overlap >= 0.6, m.Title));
        Assert.InRange(matches.Count, 0, Samples.Articles().Count / 10);
    }

    public static TheoryData<string> Reprints => ["other headline", "cut to half", "other dateline", "own paragraph behind", "own paragraph before", "one word in forty changed", "capitals and quotes"];

    [Theory]
    [MemberData(nameof(Reprints))]
    public void Add_Reprint_IsACopyOfItsOrigin(string how)
    {
        var copies = new ArticleDeduplicator();
        foreach (var article in Long) copies.Add(article);
        var found = Long.Count(a => copies.Add(Reprint(a, how)) is { Kind: DuplicateKind.Copy } match && match.ArticleId == a.Id);
        Assert.True(found >= Long.Count * 0.97, $"{found} of {Long.Count}");
    }

    [Fact]
    public void Groups_AnyOrderOfArrival_AreTheSame()
    {
        List<Article> all = [.. Long.Take(12).SelectMany(a => new[] { a, Reprint(a, "cut to half"), Reprint(a, "other dateline") with { Published = a.Published?.AddHours(-1) } }), .. Long.Skip(12)];
        var expected = Describe(all);
        for (var seed = 0; seed < 5; seed++)
        {
            var shuffled = all.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(expected, Describe(shuffled));
        }
        Assert.True(expected.Count(g => g.Contains(" other dateline <", StringComparison.Ordinal)) >= 11); // The earliest is the origin.
    }

    [Fact]
    public void Add_SameIdAgain_IsSameOrRevisionOrConflict()
    {
        var (first, other) = (Long[0], Long[1]);
        var copies = new ArticleDeduplicator();
        Assert.Null(copies.Add(first));
        Assert.Equal(DuplicateKind.Same, copies.Add(first)?.Kind);
        Assert.Equal(DuplicateKind.Revision, copies.Add(first with { Body = first.Body + " More was said later." })?.Kind);
        Assert.Equal(DuplicateKind.Revision, copies.Add(first with { Id = "second", Body = first.Body + " More was said much later." })?.Kind);
        Assert.Equal(DuplicateKind.Conflict, copies.Add(other with { Id = first.Id, Outlet = "Elsewhere" })?.Kind);
    }

    [Fact]
    public void Add_SameFormWithOtherFigures_IsNoCopy()
    {
        var copies = new ArticleDeduplicator();
        Assert.Null(copies.Add(Bulletin(1, 120, 14, 3, 77)));
        Assert.Null(copies.Add(Bulletin(2, 98, 11, 5, 64)));
        Assert.NotNull(copies.Add(Bulletin(3, 98, 11, 5, 64)));
    }

    [Fact]
    public void Add_WeekLater_IsNoCopy()
    {
        var copies = new ArticleDeduplicator();
        copies.Add(Long[0]);
        Assert.Null(copies.Add(Reprint(Long[0], "other headline") with { Published = Long[0].Published?.AddDays(8) }));
        Assert.NotNull(copies.Add(Reprint(Long[0], "other headline") with { Id = "x", Published = Long[0].Published?.AddDays(6) }));
    }

    [Fact]
    public void Add_ShortFlash_IsACopyOnlyWhenEqual()
    {
        var copies = new ArticleDeduplicator();
        Assert.Null(copies.Add(Flash("a", "Parliament approves the treaty with Norway.")));
        Assert.Null(copies.Add(Flash("b", "Parliament approves the treaty with Sweden.")));
        Assert.Equal("a", copies.Add(Flash("c", "PARLIAMENT approves the treaty with Norway"))?.ArticleId);
    }

    [Fact]
    public void Forget_OldArticles_FreesThemAndFindsThemNoMore()
    {
        var copies = new ArticleDeduplicator();
        foreach (var article in Long) copies.Add(article);
        copies.Forget(DateTimeOffset.MaxValue);
        Assert.Equal(0, copies.Count);
        Assert.Empty(copies.Groups());
        Assert.Null(copies.Add(Reprint(Long[0], "other headline")));
    }

    [Fact]
    public void Add_EmptyText_IsNoCopyOfAnother()
    {
        var copies = new ArticleDeduplicator();
        Assert.Null(copies.Add(Flash("a", "…")));
        Assert.Null(copies.Add(Flash("b", "!")));
    }

    private static List<string> Describe(IEnumerable<Article> articles)
    {
        var copies = new ArticleDeduplicator();
        foreach (var article in articles) copies.Add(article);
        return [.. copies.Groups().Select(g => $"{g.OriginId} < {string.Join(" ", g.ArticleIds)}: {string.Join(", ", g.Outlets)}")];
    }

    private static Article Reprint(Article article, string how)
    {
        var copy = article with { Id = $"{article.Id} {how}", Outlet = "Reprint Daily", Published = article.Published?.AddHours(5) };
        var words = article.Body.Split(' ');
        return how switch
        {
            "other headline" => copy with { Title = "What the world says today" },
            "cut to half" => copy with { Body = string.Join(' ', words[..(words.Length / 2)]) },
            "other dateline" => copy with { Body = "HARBOUR, Jan 10 (Reprint) - " + article.Body[(article.Body.IndexOf(" - ", StringComparison.Ordinal) + 1)..] },
            "own paragraph behind" => copy with { Body = article.Body + "\n\nOur own correspondent adds that the harbour was quiet and that nobody there had heard of the matter before the evening." },
            "own paragraph before" => copy with { Body = "This newspaper prints the following report as it came, without having spoken to any of those whom it names.\n\n" + article.Body },
            "one word in forty changed" => copy with { Body = string.Join(' ', words.Select((w, i) => i % 40 == 20 ? "changed" : w)) },
            _ => copy with { Body = article.Body.ToUpperInvariant().Replace('"', '“') },
        };
    }

    private static Article Bulletin(int day, int attacks, int shells, int drones, int flights) => new()
    {
        Id = $"bulletin {day}", Outlet = day == 3 ? "Reprint Daily" : "Army Press", Published = Day.AddDays(day),
        Body = $"The general staff said in its evening bulletin that there were {attacks} attacks along the whole front during the past day, that artillery had fired {shells} times on the villages by the river, that {drones} drones were brought down over the port, and that the air force had flown {flights} missions in support of the troops on the ground.",
    };

    private static Article Flash(string id, string text) => new() { Id = id, Outlet = id, Published = Day, Body = text };
}
