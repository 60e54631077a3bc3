using Dragoman.Ingestion.Screening;

namespace Dragoman.Apps.Tests.Ingestion.Screening;

/// <summary>Two or three sentences of our own in each language, as a short report has them.</summary>
public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The foreign minister said on Monday that his government would not recognise the new council. She added that talks with the neighbours were still possible.")]
    [InlineData("de", "Die Außenministerin sagte am Montag, dass ihre Regierung den neuen Rat nicht anerkennen werde. Gespräche mit den Nachbarn seien aber noch möglich.")]
    [InlineData("fr", "La ministre a déclaré lundi que son gouvernement ne reconnaîtrait pas le nouveau conseil. Des discussions avec les voisins sont encore possibles, selon elle.")]
    [InlineData("es", "La ministra dijo el lunes que su gobierno no reconocerá al nuevo consejo. Las conversaciones con los vecinos todavía son posibles, según ella.")]
    [InlineData("pt", "A ministra disse na segunda-feira que o seu governo não vai reconhecer o novo conselho. As conversas com os vizinhos ainda são possíveis, segundo ela.")]
    [InlineData("it", "La ministra ha detto lunedì che il suo governo non riconoscerà il nuovo consiglio. I colloqui con i vicini sono ancora possibili, come ha spiegato alla stampa.")]
    [InlineData("nl", "De minister zei maandag dat haar regering de nieuwe raad niet zal erkennen. Gesprekken met de buren zijn nog wel mogelijk, zo werd er na het overleg gezegd.")]
    [InlineData("sv", "Ministern sade på måndagen att regeringen inte kommer att erkänna det nya rådet. Samtal med grannarna är fortfarande möjliga, och hon vill resa dit för att träffa dem.")]
    [InlineData("da", "Ministeren sagde mandag, at regeringen ikke vil anerkende det nye råd. Samtaler med naboerne er stadig mulige efter mødet, men der bliver ikke nogen aftale nu.")]
    [InlineData("no", "Ministeren sa mandag at regjeringen ikke vil anerkjenne det nye rådet. Samtaler med naboene er fortsatt mulig etter møtet, men det blir ikke noen avtale nå.")]
    [InlineData("fi", "Ministeri sanoi maanantaina, että hallitus ei tunnusta uutta neuvostoa. Neuvottelut naapurien kanssa ovat vielä mahdollisia, mutta hän ei kertonut, mitä tämän jälkeen tapahtuu.")]
    [InlineData("pl", "Minister powiedziała w poniedziałek, że rząd nie uzna nowej rady. Rozmowy z sąsiadami są nadal możliwe, ale to zależy od tego, co się stanie po wyborach.")]
    [InlineData("cs", "Ministryně v pondělí řekla, že vláda novou radu neuzná. Jednání se sousedy jsou podle ní stále možná, ale záleží na tom, co bude po volbách a kdo je povede.")]
    [InlineData("hu", "A miniszter hétfőn azt mondta, hogy a kormány nem ismeri el az új tanácsot. A szomszédokkal még lehet tárgyalni, de ez csak a választások után lesz és nem előbb.")]
    [InlineData("ro", "Ministrul a spus luni că guvernul nu va recunoaște noul consiliu. Discuțiile cu vecinii sunt încă posibile, dar nu se știe ce va fi după alegeri și cine le va conduce.")]
    [InlineData("hr", "Ministrica je u ponedjeljak rekla da vlada neće priznati novo vijeće. Razgovori sa susjedima još su mogući, ali nije jasno što će biti nakon izbora i koji će predsjednik doći.")]
    [InlineData("tr", "Bakan pazartesi günü hükümetin yeni konseyi tanımayacağını söyledi. Komşularla görüşmeler için daha zaman olduğunu ve bu konuda bir karar verileceğini belirtti, ancak tarih vermedi.")]
    [InlineData("id", "Menteri itu mengatakan pada hari Senin bahwa pemerintah tidak akan mengakui dewan yang baru. Pembicaraan dengan para tetangga masih mungkin dan akan dilakukan oleh utusan itu.")]
    [InlineData("vi", "Bộ trưởng nói hôm thứ Hai rằng chính phủ sẽ không công nhận hội đồng mới. Các cuộc đàm phán với những nước láng giềng vẫn có thể được tổ chức trong tháng này.")]
    [InlineData("sw", "Waziri alisema siku ya Jumatatu kwamba serikali ya nchi hiyo haitambui baraza jipya. Mazungumzo na majirani bado yanawezekana, lakini ni baada ya uchaguzi wa mwaka huu kwa watu wote.")]
    [InlineData("sq", "Ministrja tha të hënën se qeveria nuk do ta njohë këshillin e ri. Bisedimet me fqinjët janë ende të mundshme, por kjo varet nga zgjedhjet që do të mbahen në maj.")]
    [InlineData("ru", "Министр заявила в понедельник, что правительство не признает новый совет. Переговоры с соседями еще возможны, но это зависит от того, как пройдут выборы.")]
    [InlineData("uk", "Міністерка заявила у понеділок, що уряд не визнає нову раду. Переговори з сусідами ще можливі, але це залежить від того, як пройдуть вибори та що буде після них.")]
    [InlineData("bg", "Министърът каза в понеделник, че правителството няма да признае новия съвет. Разговорите със съседите са все още възможни, но това зависи от изборите през май.")]
    [InlineData("ar", "قالت الوزيرة يوم الاثنين إن الحكومة لن تعترف بالمجلس الجديد. وأضافت أن المحادثات مع الجيران لا تزال ممكنة بعد الانتخابات.")]
    [InlineData("fa", "وزیر خارجه روز دوشنبه گفت که دولت شورای جدید را به رسمیت نمی‌شناسد. گفتگو با همسایگان هنوز ممکن است و پس از انتخابات برگزار می‌شود.")]
    [InlineData("ur", "وزیر نے پیر کو کہا کہ حکومت نئی کونسل کو تسلیم نہیں کرے گی۔ پڑوسیوں کے ساتھ بات چیت اب بھی ممکن ہے لیکن انتخابات کے بعد۔")]
    [InlineData("he", "השרה אמרה ביום שני שהממשלה לא תכיר במועצה החדשה. השיחות עם השכנים עדיין אפשריות.")]
    [InlineData("el", "Η υπουργός δήλωσε τη Δευτέρα ότι η κυβέρνηση δεν θα αναγνωρίσει το νέο συμβούλιο.")]
    [InlineData("hi", "मंत्री ने सोमवार को कहा कि सरकार नई परिषद को मान्यता नहीं देगी।")]
    [InlineData("zh", "部长星期一表示，政府不会承认新的委员会。她说，与邻国的会谈仍有可能。")]
    [InlineData("ja", "大臣は月曜日、政府は新しい評議会を承認しないと述べた。隣国との協議はまだ可能だという。")]
    [InlineData("ko", "장관은 월요일 정부가 새 위원회를 인정하지 않을 것이라고 말했다.")]
    [InlineData("th", "รัฐมนตรีกล่าวเมื่อวันจันทร์ว่ารัฐบาลจะไม่รับรองสภาใหม่")]
    public void Detect_ShortReport_NamesItsLanguage(string language, string text) => Assert.Equal(language, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("Hallo.")]
    [InlineData("USD 1.0932 EUR 0.9147 GBP 0.7812 JPY 133.02 CHF 0.9231 SEK 10.22")]
    [InlineData("Bashir Kenyatta Abiy Doumbouya Goïta Ouattara Buhari Tshisekedi Ramaphosa Lungu")]
    public void Detect_TooLittle_SaysNothing(string text) => Assert.Null(LanguageDetector.Detect(text));

    [Fact]
    public void Detect_Samples_AreEnglish() => Assert.All(Samples.Articles(), a => Assert.Equal("en", LanguageDetector.Detect(a.Text)));

    [Fact]
    public void Detect_EnglishWithForeignQuote_IsEnglish() =>
        Assert.Equal("en", LanguageDetector.Detect("The minister read a line of the poet, \"La vie est ailleurs et nous ne sommes pas au monde\", and then told the house that her government would not recognise the council."));
}
