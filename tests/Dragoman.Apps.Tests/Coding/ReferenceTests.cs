using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Apps.Tests.Coding;

/// <summary>
/// Who is meant by "the two leaders", "we", "our troops", "the kingdom". One run of words stands in square brackets; beside the text stand the codes it must
/// get, joined by a plus. What comes before " / " is the title. A minus says that nobody may be given to them.
/// </summary>
public class ReferenceTests(Coder coder) : IClassFixture<Coder>
{
    [Theory]
    [InlineData("Bolivian President Luis Arce met his Paraguayan counterpart in Asunción. [The two leaders] signed a pact.", "BOLGOV+PRYGOV")]
    [InlineData("Ghana and Togo closed the crossing. [Both countries] blamed smugglers.", "GHA+TGO")]
    [InlineData("Laos and Vietnam signed a treaty. [The two neighbours] will share a dam.", "LAOCVL+VNMCVL")]
    [InlineData("Kenya, Uganda and Tanzania ended the row. [The three countries] will cut tariffs.", "KEN+UGA+TZA")]
    [InlineData("Denmark and Norway protested. [They] called the plan illegal.", "DNK+NOR")]
    [InlineData("Iran and Iraq exchanged fire. [Both sides] claimed victory.", "IRN+IRQ")]
    [InlineData("The presidents of Chad and Niger met in Zinder. [The leaders] spoke for an hour.", "TCDGOV+NERGOV")]
    [InlineData("Austria and Hungary said [they] would send police.", "AUT+HUN")]
    [InlineData("Portugal clashed with Spain over fish. [The two countries] will meet in June.", "PRT+ESP")]
    [InlineData("Malawi's president met reporters. [The two leaders] were tired.", "-")]
    [InlineData("Peru fined a company. [Both sides] went to court.", "-")]
    public void Annotate_SeveralAtOnce_AreThoseNamedTogether(string text, string codes) => AssertCodes(text, codes);

    [Theory]
    [InlineData("\"[We] will answer with force,\" Turkish Foreign Minister Hakan Fidan said.", "TURGOV")]
    [InlineData("Moldovan President Maia Sandu said: \"[I] will not resign.\"", "MDAGOV")]
    [InlineData("\"The vote was fair,\" Georgian Prime Minister Irakli Kobakhidze said. \"[We] expect no trouble.\"", "GEOGOV")]
    [InlineData("Statement from President Joe Biden on the Vote / [I] welcome the result.", "USAGOV")]
    [InlineData("Remarks by Vice President Harris in Accra / [We] are proud partners.", "USAGOV")]
    [InlineData("[We] were cold and tired.", "-")]
    [InlineData("A woman shouted: \"[We] are hungry.\"", "-")]
    public void Annotate_FirstPerson_IsTheOneWhoSpeaks(string text, string codes) => AssertCodes(text, codes);

    [Theory]
    [InlineData("Ethiopia moved tanks. Eritrea recalled [its troops].", "ERIMIL")]
    [InlineData("Beijing recalled [its ambassador] to Australia.", "CHNGOV")]
    [InlineData("\"[Our army] is ready,\" Serbian President Aleksandar Vučić said.", "SRBMIL")]
    [InlineData("Latvia and Estonia withdrew [their envoys].", "LVAGOV+ESTGOV")]
    public void Annotate_RoleWithOwner_IsOfTheOwner(string text, string codes) => AssertCodes(text, codes);

    [Theory]
    [InlineData("Uzbekistan closed a base. [The former Soviet republic] gave no reason.", "UZB")]
    [InlineData("Jordan took in refugees. [The kingdom] asked for help.", "JOR")]
    [InlineData("Estonia expelled a diplomat. [The Baltic state] called him a spy.", "EST")]
    [InlineData("Botswana sent a doctor. [The southern African nation] has spare vaccines.", "BWA")]
    [InlineData("NATO sent jets. [The alliance] said they were unarmed.", "IGO")]
    [InlineData("Hamas freed a hostage. [The group] wants a truce.", "PSEREB")]
    [InlineData("The Kenyan army crossed the border. [The East African nation] wants revenge.", "KEN")]
    [InlineData("Norway and Chile at odds. Norway protested to Chile on Monday. [The kingdom] gave no answer.", "NOR")]
    [InlineData("Latvia wrote to Estonia. [The Nordic state] gave no answer.", "-")]
    public void Annotate_DescriptionWithArticle_IsWhomItFits(string text, string codes) => AssertCodes(text, codes);

    [Theory]
    [InlineData("Fighters trained in Mali backed the [Iranian]-backed militia.", "-")]
    [InlineData("Delegates praised the [Paris] Agreement.", "-")]
    [InlineData("Floods hit Central [America].", "-")]
    [InlineData("[Key] partners stayed away.", "-")]
    public void Annotate_NameInAnotherName_IsNobody(string text, string codes) => AssertCodes(text, codes);

    private void AssertCodes(string text, string codes)
    {
        var (start, end) = (text.LastIndexOf('['), text.LastIndexOf(']'));
        var marked = text[(start + 1)..end];
        var plain = text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var parts = plain.Split(" / ", 2);
        var article = new Article { Id = "reference", Title = parts.Length > 1 ? parts[0] : null, Body = parts[^1], Published = new DateTimeOffset(2024, 6, 5, 9, 0, 0, TimeSpan.Zero) };
        var document = coder.Pipeline.Annotate(article);
        var span = new TextSpan(document.Text.TrimEnd().Length - text[(end + 1)..].Length - marked.Length, marked.Length);
        Assert.Equal(marked, span.In(document.Text).ToString());
        // The last of the mentions: "its troops" holds that of the owner too.
        Actor? found = null;
        for (var i = 0; i < document.Mentions.Count; i++) if (document.Tokens[document.Mentions[i].Head].Span.Overlaps(span) && document.Actors[i] is { } actor) found = actor;
        var meant = found is null or { Country: null, Group: null, EntityId: null } ? "-" : string.Join('+', found.Each().Select(a => a.Code));
        Assert.Equal(codes, meant);
    }
}
