using Dragoman.Documents;

namespace Dragoman.Parsing.Reports;

/// <summary>Verbs that bring in what was said, and their forms.</summary>
internal static class ReportingVerbs
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "say", "tell", "add", "announce", "report", "claim", "warn", "state", "note", "explain", "write", "argue", "insist", "declare", "confirm", "deny", "acknowledge",
        "suggest", "reply", "believe", "think", "stress", "admit", "predict", "estimate", "reveal", "indicate", "maintain", "conclude", "observe",
    };

    // Verbs that may stand for one another without a hearer: lemma, past, present, past participle.
    private static readonly (string Lemma, string Past, string Present, string Participle)[] Forms =
    [
        ("say", "said", "says", "said"), ("say", "said", "says", "said"), ("say", "said", "says", "said"), ("add", "added", "adds", "added"),
        ("announce", "announced", "announces", "announced"), ("report", "reported", "reports", "reported"), ("claim", "claimed", "claims", "claimed"),
        ("warn", "warned", "warns", "warned"), ("state", "stated", "states", "stated"), ("note", "noted", "notes", "noted"), ("explain", "explained", "explains", "explained"),
        ("argue", "argued", "argues", "argued"), ("insist", "insisted", "insists", "insisted"), ("declare", "declared", "declares", "declared"),
        ("confirm", "confirmed", "confirms", "confirmed"), ("acknowledge", "acknowledged", "acknowledges", "acknowledged"), ("suggest", "suggested", "suggests", "suggested"),
        ("stress", "stressed", "stresses", "stressed"), ("admit", "admitted", "admits", "admitted"), ("predict", "predicted", "predicts", "predicted"),
        ("conclude", "concluded", "concludes", "concluded"), ("vow", "vowed", "vows", "vowed"), ("pledge", "pledged", "pledges", "pledged"), ("allege", "alleged", "alleges", "alleged"),
    ];

    private static readonly (string Lemma, string Form)[] Passives =
    [
        ("say", "said"), ("say", "said"), ("report", "reported"), ("believe", "believed"), ("expect", "expected"), ("think", "thought"), ("know", "known"), ("allege", "alleged"),
        ("understand", "understood"), ("announce", "announced"), ("claim", "claimed"), ("confirm", "confirmed"),
    ];

    // Those that bring in what was said as an aside, besides the above.
    private static readonly string[] Asides =
    [
        "told", "tells", "wrote", "writes", "believes", "believed", "thinks", "thought", "replied", "replies", "recalled", "recalls", "promised", "promises", "cautioned", "cautions",
        "testified", "complained", "complains", "continued", "continues", "estimates", "estimated", "indicated", "indicates", "revealed", "reveals", "denied", "denies", "maintained",
        "maintains", "observed", "observes", "commented", "comments", "remarked", "remarks", "asserted", "asserts", "contended", "contends", "responded", "responds", "alleged", "alleges",
        "charged", "hoped", "hopes", "joked", "quipped", "conceded", "concedes", "recounted", "urged", "tweeted", "posted", "asked", "asks", "agreed", "agrees", "learned", "say", "think", "believe",
        "argue", "claim", "report", "warn",
    ];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AsideForms =
        Forms.SelectMany(f => new[] { f.Past, f.Present }).Concat(Asides).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is a form in which such a verb stands as an aside: "he said", "officials say".</summary>
    public static bool IsForm(ReadOnlySpan<char> word) => AsideForms.Contains(word);

    /// <summary>Whether a lemma is one of them.</summary>
    public static bool Contains(string lemma) => Known.Contains(lemma);

    /// <summary>Makes a word one of them in the past, or in the present of headlines.</summary>
    public static void Put(DraftWord verb, Random random, bool present)
    {
        var (lemma, past, now, _) = Forms[random.Next(Forms.Length)];
        verb.Become(present ? now : past, lemma, new TokenTag(Upos.Verb, present ? Xpos.Vbz : Xpos.Vbd, verb.Word.Tag.Morph));
    }

    /// <summary>Makes a word a passive participle of one of them.</summary>
    public static void PutPassive(DraftWord verb, Random random, bool raises)
    {
        var (lemma, form) = Passives[random.Next(Passives.Length)];
        // "he is announced to leave" is nothing anybody says.
        if (raises && lemma is "announce" or "confirm") (lemma, form) = Passives[random.Next(5)];
        verb.Become(form, lemma, new TokenTag(Upos.Verb, Xpos.Vbn, verb.Word.Tag.Morph));
    }
}
