namespace Dragoman.Ingestion.Screening;

/// <summary>
/// The small words of languages: articles, prepositions, conjunctions, pronouns, auxiliaries. Written by hand for this program. Words of several languages stand in
/// each; what decides is that a text has many of one language and fewer of the others.
/// </summary>
internal static class FunctionWords
{
    public static readonly WordTable Latin = new(
    [
        Of("en", "the of and to in a is was for that on with as by at from his her he she it its be are were an this which or had has have not but they their who been will would said also after into more than"),
        Of("de", "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine einen einem einer als auch es an werden aus er hat dass sie nach wird bei um am sind noch wie über so zum war haben nur oder aber vor zur bis mehr durch man sei wurde hatte ihre sein seine kann gegen vom können schon wenn unter"),
        Of("fr", "le la les de des du un une et à en dans que qui est pour il elle ils au aux sur par pas plus ne se ce cette ces son sa ses avec sont été a ont mais ou où leur leurs comme fait être avait après deux selon aussi d l n s qu était nous"),
        Of("es", "el la los las de del y en que a un una por con no se su sus para es al lo como más o pero fue este esta ha son entre cuando muy sin sobre también hasta hay donde han quien desde todo nos durante todos uno ni contra otros ese eso había ante ellos según"),
        Of("pt", "o a os as de do da dos das e em no na nos nas que um uma para com não se por mais ao aos à às foi como mas é são sua seu suas seus ou ser está tem pela pelo também já entre até sobre após segundo ele ela isso este esta"),
        Of("it", "il lo la i gli le di del della dei delle dello degli e è che in un una uno per con non si da dal dalla nel nella nei sul sulla al alla ai alle sono ha hanno come più anche ma o se questo questa dopo essere stato stata suo sua loro cui ad ed tra"),
        Of("nl", "de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij uit door naar heeft hebben wordt worden werd was tot over nog wel geen deze die hij zij ze zich tegen na al meer hun zou kan waar had"),
        Of("sv", "och i att det som en på är av för med den till inte har de om ett han men var jag sig från vi så kan när år efter ska skulle eller vid hade också mot under sin mellan över än där finns säger blir"),
        Of("da", "og i at det som en på er af for med den til ikke har de om et han men var sig fra vi så kan når år efter skal skulle eller ved havde også mod under sin mellem over end der siger bliver blev være hvor nu"),
        Of("no", "og i at det som en på er av for med den til ikke har de om et han men var seg fra vi så kan når år etter skal skulle eller ved hadde også mot under sin mellom over enn der sier blir ble være hvor nå"),
        Of("fi", "ja on ei se että oli hän ovat mutta kun tai myös joka jotka sen ole mukaan olla sekä kuin niin vuoden nyt ollut tämä hänen mitä jos jonka vain vielä voi olisi kanssa jo sitä jälkeen ovat mukaan eivät muun"),
        Of("et", "ja on ei et see oli ta kui aga ka mis kes või oma seda selle nii pärast veel olid tema nad ning mida kuid siis võib eest välja poolt üle kohta juba ole oleks"),
        Of("pl", "w i na z że się do nie to jest o od za po jak przez dla co są jego był była było ale oraz czy który która które tym tego także już przed tylko jej ich został być może po go pod"),
        Of("cs", "a v na se že je z do s to o i k za po jako byl byla bylo jsou ale pro od jeho který která které při také podle však by už jen před nebo jeho jejich jsme mezi ve ze po či až má"),
        Of("sk", "a v na sa že je z do s to o aj k za po ako bol bola bolo sú ale pre od jeho ktorý ktorá ktoré pri tiež podľa však by už len pred alebo ich medzi vo zo či až má nie"),
        Of("hu", "a az és hogy nem is egy volt ez meg de csak már ha mint el azt ki még után lesz vagy szerint aki amely van meg között kell lehet majd pedig ezt több során nagy minden ellen"),
        Of("ro", "de și în la a cu că pe din o un nu este pentru care au fost se mai sau sunt ca prin după dar între fi al ale lui lor va unei unui această acest fără până cele cei fiind"),
        Of("hr", "i u je da na se su za od s a o koji koja koje kao ali što bi nije bio bila bilo iz do te ili po sa samo već kako prema nakon zbog biti će još sve ovo njegov između protiv"),
        Of("sl", "in je v na da se so za z s pa ki o po ne kot tudi bi od do iz pri ali bil bila bilo več še kar ker med po saj že lahko zaradi proti ter"),
        Of("tr", "ve bir bu da de için ile olarak çok daha olan gibi ne ama ya en kadar sonra olduğu değil o var ise her mi göre tarafından dedi olduğunu ancak etti karşı yeni ettiği"),
        Of("id", "yang dan di ke dari untuk dengan ini itu pada adalah tidak akan oleh dalam juga telah sebagai mereka ada dia kami bisa saat atau karena lebih sudah tersebut kata para serta bahwa seorang"),
        Of("vi", "và của là có được trong cho với không các một những người này đã đến từ về khi để cũng ra sẽ tại theo vào như nhưng trên còn phải nước ông sau"),
        Of("sw", "na ya wa kwa ni za katika la kuwa hii cha huyo hiyo baada yake wake kama au pia lakini watu ambao ambayo si hilo nchini siku zaidi hadi alisema kwamba vya mwa"),
        Of("sq", "të e në i dhe për me një që nga se është u ka do nuk si ai më ky kjo janë por pas ishte duke këtë tij saj edhe sipas kanë mbi"),
        Of("lt", "ir į kad iš su yra tai bet kaip po už buvo jis apie dėl jo nuo ne taip pat tik ar per prie jau savo bus kurie kuri kuris šį pagal"),
        Of("lv", "un ir ka no ar uz par pēc tas bet kā viņš arī nav bija pie savu gan to lai tika vai tika līdz jau gada būs tā kas kuri tiek pret"),
        Of("ca", "el la els les de del dels i a en que un una per amb no és al als com més però va ha han seva seu aquest aquesta també són entre fins sobre o pel després ser"),
        Of("af", "die van en in het is dat vir met nie op te wat sy hy aan om was ook by as deur na word hulle maar uit kan sal oor tot een 'n sê"),
        Of("so", "waxaa iyo in ka ku ee ayaa oo uu la waa soo ay si ah u kale dalka lagu kala isaga kadib sheegay inuu"),
        Of("tl", "ang ng sa na mga ay at si ni kay para ito hindi ito siya nila kanyang dahil noong isang may kung rin din mula pa"),
        Of("ha", "da a ya na ta an su ba ga cikin wannan ce ne kuma domin wani bayan yana shi ko za duk suka"),
    ]);

    public static readonly WordTable Cyrillic = new(
    [
        Of("ru", "и в на не что с по к он из за от о как это у а для его но до или был была было были так же бы со также при все ее их после который которая которые об мы еще ещё если только уже может во"),
        Of("uk", "і в у на не що з до та за він від про як це для його але або був була було були так же зі також при всі її їх після який яка які ми ще якщо вже може й щоб під через"),
        Of("bg", "и в на не че с по за от да се е са ще той това като но или беше бил била до при към все след който която които също има още по му си през със във"),
        Of("sr", "и у на не да се је су за од с са по који која које као али што би није био била било из до те или само већ како према након због бити ће још све"),
        Of("mk", "и во на не дека се е за од да со по кој која кои како но што би бил била до при или ќе тој ова има исто според ги го му ја"),
        Of("be", "і ў у на не што з да за ён ад пра як гэта для яго але або быў была было былі так жа таксама пры ўсе яе іх пасля які якая якія мы яшчэ калі ўжо можа"),
        Of("kk", "және мен бұл үшін бар деп бір ол да де туралы болып болды еді екен жоқ кейін дейін бойынша арқылы олар"),
    ]);

    private static (string Language, string[] Words) Of(string language, string words) => (language, words.Split(' '));
}
