using Dragoman.Evaluation;

namespace Dragoman.Tests.Evaluation;

public sealed class CoderAgreementTests
{
    // 20 units "a a", 5 "a b", 10 "b a", 15 "b b": observed 0.7, expected 0.5, kappa 0.4; alpha by the coincidences 40, 15, 30 of 100 values (55 a, 45 b).
    [Fact]
    public void KappaAndAlpha_FiftyUnits_AreThoseOfTheTextbook()
    {
        List<(string, string)> units = [.. Enumerable.Repeat(("a", "a"), 20), .. Enumerable.Repeat(("a", "b"), 5), .. Enumerable.Repeat(("b", "a"), 10), .. Enumerable.Repeat(("b", "b"), 15)];
        Assert.Equal(0.4, CoderAgreement.Kappa(units)!.Value, 10); // There are two categories.
        Assert.Equal(1 - (99 * 15.0 / (55 * 45)), CoderAgreement.Alpha(units)!.Value, 10);
    }

    [Fact]
    public void KappaAndAlpha_OneCategoryOrNothing_AreUndefined()
    {
        Assert.Null(CoderAgreement.Kappa([("a", "a")]));
        Assert.Null(CoderAgreement.Alpha([("a", "a")]));
        Assert.Null(CoderAgreement.Kappa([]));
    }

    [Fact]
    public void Add_Events_MeetByTypeAndSidesThenBySidesThenByType()
    {
        var agreement = new CoderAgreement();
        agreement.Add(Case(Event("ASSAULT", "RUS", "UKR"), Event("THREATEN", "RUS", "USA"), Event("AID", "DEU", "UKR")), Case(Event("COERCE", "RUS", "UKR"), Event("THREATEN", "RUS", null), Event("AID", "DEU", "UKR"), Event("REQUEST", "UKR", "DEU")));
        agreement.Add(Case(), Case());
        Assert.Equal(["AID AID", "ASSAULT COERCE", "THREATEN THREATEN", "none REQUEST", "none none"], agreement.Types.Select(t => $"{t.One} {t.Other}").Order(StringComparer.Ordinal));
    }

    private static GoldCase Case(params GoldEvent[] events) => new() { Id = "c", Text = "x", Events = [.. events] };

    private static GoldEvent Event(string type, string source, string? target) => new(type, null, null, null, new GoldActor(null, source, null), target is null ? null : new GoldActor(null, target, null));
}
