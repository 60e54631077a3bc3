using Dragoman.Records;

namespace Dragoman.Apps.Tests.Storage.Exports;

public sealed class ExportPanelTests
{
    private const string Counts = "events,agree,consult,support,concede,cooperate,aid,retreat,request,accuse,reject,threaten,protest,sanction,mobilize,coerce,assault,own_types,"
        + "verbal_cooperation,material_cooperation,verbal_conflict,material_conflict,goldstein_sum,goldstein_events,articles_read";

    [Fact]
    public void Export_DyadMonths_HoldsZeroRowsAndArticlesRead()
    {
        using var archive = Archive();
        Assert.Equal(
            [
                "actor,recipient,month," + Counts,
                "ISR,SYR,2022-01,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,1,-10,1,0",
                "ISR,SYR,2022-02,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0",
                "ISR,SYR,2022-03,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,1,-10,1,4",
                "NOR,CHL,2022-01,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0",
                "NOR,CHL,2022-02,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0",
                "NOR,CHL,2022-03,1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,8,1,4",
            ],
            archive.Export("panel-dyad-month").Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Export_CountryMonths_CountsActorAndRecipient()
    {
        using var archive = Archive();
        var lines = archive.Export("panel-country-month").Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("country,role,month," + Counts, lines[0]);
        Assert.Equal(1 + (4 * 3), lines.Length);
        Assert.Contains("SYR,recipient,2022-03,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,1,-10,1,4", lines);
        Assert.Contains("SYR,recipient,2022-02,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0", lines);
    }

    // Four articles of March were read, one of them without an event; one tells of January, and two sides of one state are one pair.
    private static ExportArchive Archive() => new(
        ExportArchive.Strike("a", r => r with { Actors = [r.Actors[0], Sample.Side("ISR", "GOV", "the cabinet")] }),
        ExportArchive.Strike("b", r => r with { Date = new EventDate { Start = new DateOnly(2022, 1, 1), End = new DateOnly(2022, 1, 31), Precision = DatePrecision.Month, Basis = DateBasis.Relative } }),
        Sample.One("c"),
        Sample.Input(Sample.Article("d", "Nothing came to pass in the port of Lima.")));
}
