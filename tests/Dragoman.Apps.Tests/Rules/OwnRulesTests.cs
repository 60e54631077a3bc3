using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Apps.Tests.Rules;

/// <summary>What stands in a rules folder goes before what is installed and what was learned.</summary>
public class OwnRulesTests(OwnCoder coder) : IClassFixture<OwnCoder>
{
    [Theory]
    // A type, a mode and a code of their own.
    [InlineData("The Hondurans crossed into Mexico on Friday.", "MIGRATION 085 HND→MEX")]
    [InlineData("Guatemala waved the Hondurans through.", "MIGRATION/access 0833 GTM→HND")]
    [InlineData("An exodus of Sudanese into Chad began on Friday.", "MIGRATION 085 SDN→TCD")]
    // The learned model would say SUPPORT, ASSAULT, nothing.
    [InlineData("Peru praised Chile.", "COERCE/arrest 173 PER→CHL")]
    [InlineData("Israel bombed Syria on Monday.", "")]
    [InlineData("Kenya greeted the caravan of Uganda.", "ASSAULT 190 KEN→UGA")]
    // A passive is undone, a code that is no general one stays.
    [InlineData("Chile was praised by Peru.", "COERCE/arrest 173 PER→CHL")]
    [InlineData("Ghana beseeched Togo to release two prisoners.", "REQUEST 0234 GHA→TGO (RETREAT)")]
    // Content of an outer act, not a record beside it.
    [InlineData("Peru threatened to praise Chile.", "THREATEN 1385 PER→CHL (COERCE)", "THREATEN")]
    // Actors: a name taken over, a known one replaced, one added to.
    [InlineData("Georgia accused Russia of lying.", "ACCUSE 112 IGO→RUS", "ACCUSE")]
    [InlineData("Hexagonia accused Russia of lying.", "ACCUSE 112 FRA→RUS", "ACCUSE")]
    [InlineData("Joe Biden praised Chile.", "COERCE/arrest 173 CANCVL→CHL")]
    [InlineData("The Hexagonian wharfinger praised Chile.", "COERCE/arrest 173 FRAJUD→CHL")]
    [InlineData("The Hexagonian minister praised Chile.", "COERCE/arrest 173 FRAJUD→CHL")]
    [InlineData("Angela Merkel praised Chile.", "COERCE/arrest 173 UNK→CHL")]
    // Discards.
    [InlineData("Peru praised Chile at the World Cup.", "")]
    [InlineData("Peru praised Chile. Norway published its Birthday Honours.", "")]
    public void Code_OwnRule_Wins(string text, string expected, string? only = null)
    {
        var records = coder.Pipeline.Code(Report(text)).Records;
        // With only given, the deeper code is the installed lexicon's matter and not looked at.
        var actual = string.Join("; ", records.Select(r => only is null ? Line(r) : WithoutCode(Line(r))));
        Assert.Equal(only is null ? expected : WithoutCode(expected), actual);
    }

    [Fact]
    public void Code_OwnRuleBesideOtherActs_KeepsItsOwnWords()
    {
        var records = coder.Pipeline.Code(Report("Peru praised Chile, and Norway condemned Togo.")).Records;
        Assert.Equal(["praised", "condemned"], records.Select(r => r.Trigger?.Text));
    }

    [Fact]
    public void Code_OwnType_HasItsOwnScales()
    {
        var record = Assert.Single(coder.Pipeline.Code(Report("The Hondurans crossed into Mexico.")).Records);
        Assert.Equal((QuadCategory.MaterialCooperation, 2.5, 3.0), (record.Quad, record.Goldstein, record.PloverScore));
        Assert.Null(record.Confidence?.Type);
        Assert.EndsWith("(a.lexicon:2)", record.Rule, StringComparison.Ordinal);
        Assert.Contains(".u", record.Version, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_OwnType_IsReadBackWithoutRules()
    {
        var record = Assert.Single(coder.Pipeline.Code(Report("The Hondurans crossed into Mexico.")).Records);
        var json = RecordJson.Write(record);
        Assert.Contains("\"type\":\"MIGRATION\"", System.Text.Encoding.UTF8.GetString(json), StringComparison.Ordinal);
        Assert.Equal(record.Type, RecordJson.Read(json).Type);
    }

    [Fact]
    public void Code_TypeOfPlover_TakesOtherValues()
    {
        var record = Assert.Single(coder.Pipeline.Code(Report("Kenyan workers downed tools against Uganda.")).Records);
        Assert.Equal((EventType.Protest, QuadCategory.VerbalConflict, -1.0), (record.Type, record.Quad, record.Goldstein));
    }

    [Fact]
    public void Code_OwnPlace_IsMeantBeforeAnyOther() => Assert.Contains(coder.Pipeline.Annotate(Report("Two ministers met in Paris on Monday.")).Places.Items.ToArray(), p => p.Value is { Country: "PER", Lat: -10.5 });

    [Fact]
    public void Code_WithoutRules_HasNoHashOfRules() =>
        Assert.DoesNotContain(".u", CoderVersion.Of(Installation.Find()).ToString(), StringComparison.Ordinal);

    private static Article Report(string text) => new() { Id = "t", Body = text, Published = new DateTimeOffset(2022, 3, 1, 0, 0, 0, TimeSpan.Zero) };

    private static string Line(EventRecord record)
    {
        var type = EnumNames<EventType>.Of(record.Type) + (record.Mode is { } mode ? "/" + EnumNames<EventMode>.Of(mode) : "");
        var content = record.Act is { } act ? $" ({EnumNames<EventType>.Of(act.Type)})" : "";
        return $"{type} {record.Cameo} {string.Join(',', record.Actors.Select(a => a.Code))}→{string.Join(',', record.Recipients.Select(a => a.Code))}{content}";
    }

    private static string WithoutCode(string line) => string.Join(' ', line.Split(' ') is [var type, _, .. var rest] ? [type.Split('/')[0], .. rest] : [line]);
}
