using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Apps.Tests.Coding;

/// <summary>
/// Who is meant by words that refer back. One run of words stands in square brackets; beside the text stands the code they must get. What comes before
/// " / " is the title. A minus says that nobody's country may be given to them.
/// </summary>
public class CoreferenceTests(Coder coder) : IClassFixture<Coder>
{
    [Theory]
    [InlineData("Kenyan Trade Minister Wafula Barasa arrived in Kampala on Monday. [Barasa] said the border would open.", "KENGOV")]
    [InlineData("Finnish Interior Minister Teodor Halvari rejected the plan. [Mr Halvari] met reporters later.", "FINGOV")]
    [InlineData("Lucan Mbeyo, Zambia's foreign minister, flew to Harare. [Mbeyo] demanded an apology.", "ZMBGOV")]
    [InlineData("Zambia's foreign minister, Lucan Mbeyo, flew to Harare. [Mbeyo] demanded an apology.", "ZMBGOV")]
    [InlineData("Colombian rebel leader Aurelio Pantojar surrendered on Friday. [Pantojar] had fought the army for years.", "COLREB")]
    [InlineData("Thai Deputy Prime Minister Sornchai Wattanakul met the envoys. [Sornchai] promised new elections.", "THAGOV")]
    [InlineData("Nepali opposition leader Bishal Thapaliya called a strike. The government arrested [Thapaliya] on Tuesday.", "NPLOPP")]
    [InlineData("Georgian lawmaker Nodar Kvelidze left the hall. Police later detained [Nodar Kvelidze] at his home.", "GEOLEG")]
    [InlineData("Peru's defence minister, Ismael Quirozo, visited the base. Soldiers cheered. [Quirozo] praised them.", "PERGOVMIL")]
    [InlineData("Ghanaian President Nana Akufo-Addo left for Togo. [Akufo-Addo] will meet investors.", "GHAGOV")]
    [InlineData("Polish Foreign Minister Radoslaw Sikorski spoke first. Then [Sikorski] left the room.", "POLGOV")]
    [InlineData("Chadian army general Idrissa Tombalo was killed. [Tombalo]'s troops fled.", "TCDMIL")]
    [InlineData("Kenyan minister Paul Odieka spoke. Ugandan lawmaker Jane Odieka disagreed. [Odieka] left early.", "-")]
    [InlineData("Kenyan Trade Minister Wafula Barasa spoke. Peter [Barasa], a teacher, listened.", "-")]
    [InlineData("[Mbeyo] is a common name. Zambian Foreign Minister Lucan Mbeyo spoke on Monday.", "-")]
    [InlineData("Zambian Foreign Minister Lucan Mbeyo spoke on Monday. The [Mbeyo Foundation] gave blankets.", "-")]
    [InlineData("Finnish Interior Minister Teodor Halvari spoke. Lake [Halvari] is frozen.", "-")]
    [InlineData("Finnish Interior Minister Teodor Halvari spoke. He lives in [Halvari Street].", "-")]
    [InlineData("Moldovan President Ion Vrabescu spoke. The opposition wants [Vrabescu] to resign.", "MDAGOV")]
    [InlineData("Gabon's army commander, General Firmin Obaye, took power. [Obaye] dissolved parliament.", "GABMIL")]
    [InlineData("Kenyan judge Amos Wekulo freed the men. Prosecutors said [Judge Wekulo] had erred.", "KENJUD")]
    [InlineData("Kenyan judge Amos Wekulo freed the men. [Grace Wekulo], his sister, wept.", "-")]
    public void Annotate_NameAlone_TakesOverWhomTheFullNameMeant(string text, string code) => AssertCode(text, code);

    [Theory]
    [InlineData("Kenyan Trade Minister Wafula Barasa arrived in Kampala on Monday. [The minister] said the border would open.", "KENGOV")]
    [InlineData("Malawi's president fired two ministers. [The president] gave no reason.", "MWIGOV")]
    [InlineData("Senegal's army chief resigned on Sunday. [The army chief] cited his health.", "SENMIL")]
    [InlineData("The Angolan rebel commander crossed the river. [The commander] was wounded.", "AGOREB")]
    [InlineData("Turkish Foreign Minister Hakan Fidan met reporters. [The foreign minister] called for calm.", "TURGOV")]
    [InlineData("French President Emmanuel Macron met students. [The president] promised reforms.", "FRAGOV")]
    [InlineData("Kenyan President William Ruto met Ugandan President Yoweri Museveni. [The president] was pleased.", "-")]
    [InlineData("Malawi's president fired the vice president. [The prime minister] gave no reason.", "-")]
    [InlineData("Malawi's vice president resigned. [The president] thanked nobody.", "-")]
    [InlineData("Kenyan Trade Minister Wafula Barasa spoke. [A minister] from another state listened.", "-")]
    [InlineData("Chile's finance minister resigned. [The president of the company] was glad.", "-")]
    [InlineData("Chile's finance minister resigned. [The interior minister] was glad.", "-")]
    [InlineData("Guatemala's attorney general, Elvira Tzoc, spoke on Monday. [The general] was absent.", "-")]
    [InlineData("Lithuanian Defence Minister Vytenis Rimkaus spoke. Mr Rimkaus left for Riga. [The minister] returns on Tuesday.", "LTUGOVMIL")]
    public void Annotate_RoleOfOnePerson_TakesOverThePersonInThatRole(string text, string code) => AssertCode(text, code);

    [Theory]
    [InlineData("Sudanese rebels attacked a village. [The rebels] burned houses.", "SDNREB")]
    [InlineData("The Ecuadorean government raised fuel prices. On Friday [the government] took back the decision.", "ECUGOV")]
    [InlineData("Nigerian troops entered the town at dawn. [The troops] met no resistance.", "NGAMIL")]
    [InlineData("Hungarian police arrested four men. [Police] gave no names.", "HUNCOP")]
    [InlineData("Bolivian protesters blocked a road. [The protesters] want lower prices.", "BOLCVL")]
    [InlineData("Mexico's parliament debated the bill. [Parliament] will vote on Friday.", "MEXLEG")]
    [InlineData("The Cuban foreign ministry summoned the envoy. [The ministry] called the remarks an insult.", "CUBGOV")]
    [InlineData("Boko Haram attacked a village. [The group] kidnapped ten girls.", "NGAREB")]
    [InlineData("Sudanese rebels attacked Chadian rebels near the border. [The rebels] lost ten men.", "-")]
    [InlineData("Nigerian troops entered the town. [Foreign troops] stayed away.", "-")]
    [InlineData("Nigerian troops entered the town. Soldiers from another state joined [a rebel group].", "-")]
    public void Annotate_RoleOfMany_TakesOverTheirCountry(string text, string code) => AssertCode(text, code);

    [Theory]
    [InlineData("Strikes spread across Ecuador / Ecuadorean workers stopped the trains on Monday. Roads across Ecuador were blocked. [The government] declared an emergency.", "ECUGOV")]
    [InlineData("Kenya counts its dead / Floods in Kenya killed dozens. Villages across Kenya stood under water. [The army] sent helicopters.", "KENMIL")]
    [InlineData("Unrest in Bolivia / Shops in Bolivia stayed shut. Bolivian unions called a march. [Police] fired tear gas.", "BOLCOP")]
    [InlineData("Unrest in Bolivia / Shops in Bolivia stayed shut. Bolivian unions called a march. [Protesters] threw stones.", "BOLCVL")]
    [InlineData("Unrest in Bolivia / Shops in Bolivia stayed shut. Bolivian unions called a march. [The opposition] wants an election.", "BOLOPP")]
    [InlineData("Unrest in Bolivia / Shops in Bolivia stayed shut. Bolivian unions called a march. [Parliament] will meet on Friday.", "BOLLEG")]
    [InlineData("Madagascar minister quits / Madagascar's energy minister resigned on Thursday after a week of power cuts. [The opposition] called for the whole cabinet to go.", "MDGOPP")]
    [InlineData("A court in Tunisia jailed ten men. The sentences were long. [The government] welcomed them.", "TUNGOV")]
    [InlineData("Saudi Foreign Minister Faisal bin Farhan spoke. The Saudi foreign minister wants peace. [The rebels] gave no answer.", "-")]
    [InlineData("Norway and Chile at odds / Norway protested to Chile on Monday. [The government] gave no answer.", "-")]
    [InlineData("The United States condemned the coup. Washington also froze aid. [The junta] stayed calm.", "-")]
    [InlineData("Peru and Chile share a border. Troops from Peru stood in Chile. [Police] watched.", "-")]
    [InlineData("Unrest in Bolivia / Shops in Bolivia stayed shut. Bolivian unions called a march. [Police] gathered in Lima, Peru.", "PERCOP")]
    [InlineData("Unrest in Bolivia / Shops in Bolivia stayed shut. Bolivian unions called a march. [Interior Minister Rufo Canedo] called for calm.", "BOLGOV")]
    [InlineData("Israeli troops entered Gaza in the night. Israel said its soldiers found tunnels. [The militants] fled.", "-")]
    [InlineData("OSLO, March 3 (Test Wire) - Nobody slept. [The government] resigned.", "-")]
    [InlineData("Unrest in Bolivia / Shops in Bolivia stayed shut. Bolivian unions called a march. [Foreign diplomats] went home.", "-")]
    public void Annotate_RoleAtHome_TakesTheCountryOfTheArticle(string text, string code) => AssertCode(text, code);

    [Theory]
    [InlineData("French President Emmanuel Macron arrived in Rome. [He] called for calm.", "FRAGOV")]
    [InlineData("Kenyan Trade Minister Wafula Barasa arrived in Kampala. [He] said the border would open.", "KENGOV")]
    [InlineData("Danish Prime Minister Mette Frederiksen resigned. [She] thanked voters.", "DNKGOV")]
    [InlineData("Malawi's president fired two ministers. [He] gave no reason.", "MWIGOV")]
    [InlineData("Norway rejected the treaty. [It] promised a new draft.", "NOR")]
    [InlineData("Sudanese rebels attacked a village. [They] burned houses.", "SDNREB")]
    [InlineData("Nigerian troops entered the town. [They] met no resistance.", "NGAMIL")]
    [InlineData("Danish Prime Minister Mette Frederiksen resigned. [She] thanked voters. [She] left.", "DNKGOV")]
    [InlineData("Norway rejected the treaty. [It] was raining.", "-")]
    [InlineData("Norway rejected the treaty. [He] was glad.", "-")]
    [InlineData("French President Emmanuel Macron arrived in Rome. [It] called for calm.", "-")]
    [InlineData("French President Emmanuel Macron met Kenyan President William Ruto. [He] was tired.", "-")]
    [InlineData("Iran accused Israel of the attack. [It] denied the claim.", "-")]
    [InlineData("Sudanese rebels attacked Chadian soldiers. [They] fled.", "-")]
    [InlineData("Norway rejected the treaty. [It] is the first time that this happens.", "-")]
    [InlineData("Norwegian Prime Minister Jonas Gahr Støre phoned the Danish premier and urged [him] to wait.", "-")]
    [InlineData("\"[It] was a mistake,\" Norway said on Monday.", "-")]
    [InlineData("Norway said on Monday that [it] would wait.", "NOR")]
    [InlineData("The Kenyan defence ministry said that [he] had left.", "-")]
    [InlineData("Kenyan judge Amos Wekulo said that [it] was late.", "-")]
    [InlineData("French President Emmanuel Macron arrived in Rome. [They] called for calm.", "-")]
    public void Annotate_PronounOfTheNextSentence_TakesOverTheClearSubject(string text, string code) => AssertCode(text, code);

    [Theory]
    [InlineData("The Chadian rebel group Desert Dawn Front (DDF) attacked a post. The [DDF] claimed victory.", "TCDREB")]
    [InlineData("The Desert Dawn Front (DDF), a Chadian rebel group, attacked a post. [DDF] fighters withdrew.", "TCDREB")]
    [InlineData("Malawi's defence ministry (MDX) bought trucks. The [MDX] gave no price.", "MWIGOVMIL")]
    [InlineData("The Desert Dawn Front (DDF), a rebel movement in Chad, attacked a post. [The DDF] said it won.", "TCDREB")]
    [InlineData("The Desert Dawn Front (DDF) is a music festival. The [DDF] starts on Friday.", "-")]
    [InlineData("The Chadian president spoke (DDF). The [DDF] starts on Friday.", "-")]
    public void Annotate_AbbreviationInParentheses_StandsForWhatItFollows(string text, string code) => AssertCode(text, code);

    [Theory]
    [InlineData("[Lucan Mbeyo], Zambia's foreign minister, flew to Harare.", "ZMBGOV")]
    [InlineData("[Lucan Mbeyo], the Zambian foreign minister, flew to Harare.", "ZMBGOV")]
    [InlineData("Zambia's foreign minister, [Lucan Mbeyo], flew to Harare.", "ZMBGOV")]
    [InlineData("Emmanuel Macron, [the president], flew to Harare.", "FRAGOV")]
    [InlineData("Four Polish police officers, [a soldier] and a nurse were hurt.", "-")]
    [InlineData("TYRE, Lebanon ([AFP]) - Nobody slept.", "-")]
    [InlineData("[Lucan Mbeyo], a farmer, met the Zambian foreign minister.", "-")]
    [InlineData("[Lucan Mbeyo] met Zambia's foreign minister.", "-")]
    public void Annotate_Apposition_GivesTheNameItsRole(string text, string code) => AssertCode(text, code);

    [Fact]
    public void Annotate_NameAlone_KeepsWordsOfItsOwn()
    {
        var actor = Find("Kenyan Trade Minister Wafula Barasa arrived on Monday. [Barasa] said the border would open.");
        Assert.NotNull(actor);
        Assert.Equal(("Barasa", ActorCertainty.Coreferent), (actor.Text, actor.Certainty));
    }

    [Fact]
    public void Annotate_RoleOfAKnownPerson_TakesOverThePerson()
    {
        var actor = Find("French President Emmanuel Macron met students. [The president] promised reforms.");
        Assert.NotNull(actor);
        Assert.Equal(("person:emmanuel-macron", ActorCertainty.Coreferent), (actor.EntityId, actor.Certainty));
    }

    private void AssertCode(string text, string code)
    {
        var actor = Find(text);
        if (code == "-") Assert.True(actor is not { Country: not null } and not { Group: not null } and not { EntityId: not null }, $"{actor?.Text} is {actor?.Code}");
        else Assert.Equal(code, actor?.Code);
    }

    private Actor? Find(string text)
    {
        var start = text.LastIndexOf('[');
        var end = text.LastIndexOf(']');
        var marked = text[(start + 1)..end];
        var after = text[(end + 1)..].Length;
        var plain = text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var parts = plain.Split(" / ", 2);
        var article = new Article { Id = "coref", Title = parts.Length > 1 ? parts[0] : null, Body = parts[^1], Published = new DateTimeOffset(2024, 6, 5, 9, 0, 0, TimeSpan.Zero) };
        var document = coder.Pipeline.Annotate(article);
        var span = new TextSpan(document.Text.TrimEnd().Length - after - marked.Length, marked.Length);
        Assert.Equal(marked, span.In(document.Text).ToString());
        for (var i = 0; i < document.Mentions.Count; i++)
            if (document.Tokens[document.Mentions[i].Head].Span.Overlaps(span) && document.Actors[i] is { } actor) return actor;
        return null;
    }
}
