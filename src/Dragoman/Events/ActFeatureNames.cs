using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Learning;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>
/// Says what the features of <see cref="ActFeatures"/> mean. Features hold hashes; what they can stand for is known from the document at hand: its words, their beginnings, relations
/// with and without a preposition, sectors of actors.
/// </summary>
internal sealed class ActFeatureNames
{
    // By template: words with the three things seen, w a word or beginning, l a relation, k whom or what it means, p x tags, t what the lexicon says, y a type, n a number, r a rule.
    private static readonly FrozenDictionary<int, (string Text, string Kinds)> Templates = new Dictionary<int, (string, string)>
    {
        [0] = ("tagged {0}", "p"), [1] = ("word \"{0}\"", "wp"), [2] = ("word beginning \"{0}\"", "wp"), [3] = ("\"{1}\" as {0}", "xw"), [4] = ("{0} as {1}", "xl"),
        [5] = ("lexicon: {0} {1}", "oy"), [6] = ("lexicon unit {0}", "r"), [7] = ("lexicon unit of {0} asking for {1}", "yn"), [8] = ("lexicon: can be {0}", "y"),
        [20] = ("\"{0}\" with {1}", "wl"), [21] = ("\"{0}\" with {1} \"{2}\"", "wlw"), [22] = ("{0} \"{1}\"", "lw"), [23] = ("\"{2}\" with {0} \"{1}\"", "lww"), [24] = ("{0}: {1}", "lk"),
        [25] = ("\"{0}\" with {1}: {2}", "wlk"), [26] = ("lexicon {0}, {1}: {2}", "tlk"), [27] = ("{1} that can be {0}", "yl"), [28] = ("{0} \"{1}\" with \"{2}\"", "lww"), [29] = ("{0} with {2}: {1}", "lkl"),
        [30] = ("\"{0}\" with {1} of \"{2}\"", "wlw"), [31] = ("pattern of its arguments", ""), [32] = ("\"{0}\" with this pattern of arguments", "w"),
        [40] = ("{1} as {0}", "lp"), [41] = ("\"{1}\" as {0}", "lw"), [42] = ("{0} of \"{1}\"", "lw"), [43] = ("\"{1}\" under \"{0}\"", "ww"), [44] = ("lexicon {1}, {2} of \"{0}\"", "wtl"),
        [45] = ("{1} of what can be {0}", "yl"), [46] = ("beside {0}: {1}", "lkl"), [47] = ("beside {0} \"{1}\"", "lwl"), [48] = ("two above: \"{0}\"", "wll"), [49] = ("two above: \"{0}\", lexicon {1}", "wt"),
        [50] = ("two above: what can be {0}", "yl"), [60] = ("\"{0}\" {1}", "wd"), [61] = ("\"{0}\" {2} \"{1}\"", "wwd"), [62] = ("\"{0}\" in the sentence", "w"), [63] = ("{0} words for actors in the sentence", "n"),
        [64] = ("\"{1}\" among {0} words for actors", "nw"),
    }.ToFrozenDictionary();

    private readonly Dictionary<ulong, string> _words = new() { [TokenHashes.Name] = "(a name)", [TokenHashes.Number] = "(a number)", [TokenHashes.Nothing] = "(nothing)" };
    private readonly Dictionary<ulong, string> _links = [];
    private readonly Dictionary<ulong, string> _kinds = new() { [1] = "an actor", [2] = "a seat of government", [52] = "a name of nobody known" };
    private readonly string? _rule;

    /// <summary>Names for the features of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="entry">The unit of the lexicon that fits the trigger; null when none does.</param>
    public ActFeatureNames(Document document, LexiconEntry? entry)
    {
        _rule = entry?.Rule;
        for (var token = 0; token < document.Tokens.Count; token++)
        {
            var lemma = document.Lemmas[token];
            for (var length = 1; length < lemma.Length; length++) _words.TryAdd(TokenHashes.Of(lemma.AsSpan(0, length)), lemma[..length] + "…");
            _words[TokenHashes.Of(lemma)] = lemma;
        }
        foreach (var relation in Enum.GetValues<DepRel>())
        {
            _links[(ulong)relation] = TagNames.Name(relation);
            foreach (var (hash, word) in _words) _links.TryAdd(TokenHashes.Join((ulong)relation, hash), $"{TagNames.Name(relation)} {word}");
        }
        foreach (var code in ActorCode.SectorOrder.AddRange(ActorCode.Groups)) _kinds[TokenHashes.Of(code)] = code;
        foreach (var tag in Enum.GetValues<Upos>()) _kinds.TryAdd(32 + (ulong)tag, TagNames.Name(tag));
    }

    /// <summary>The name of a feature.</summary>
    public string Of(FeatureTrace feature)
    {
        if (!Templates.TryGetValue(feature.Template, out var template)) return string.Create(CultureInfo.InvariantCulture, $"feature {feature.Template}");
        var seen = new string[3];
        for (var i = 0; i < seen.Length; i++) seen[i] = i < template.Kinds.Length ? Seen(template.Kinds[i], i switch { 0 => feature.First, 1 => feature.Second, _ => feature.Third }, feature) : "";
        return string.Format(CultureInfo.InvariantCulture, CompositeFormat.Parse(template.Text), seen[0], seen[1], seen[2]).TrimEnd();
    }

    private string Seen(char kind, ulong value, FeatureTrace feature) => kind switch
    {
        'w' => _words.GetValueOrDefault(value, "?"),
        'l' => _links.GetValueOrDefault(value, "?"),
        'k' => _kinds.GetValueOrDefault(value, "?"),
        'p' => TagNames.Name((Upos)value),
        'x' => TagNames.Name((Xpos)value),
        't' => value switch { 1 => "none", 2 => "no act", _ => EnumNames<EventType>.Of((EventType)(value - 3)) },
        'o' => value switch { 0 => "no unit", 1 => "no act", _ => "unit of" },
        'y' => feature.Template == 5 && feature.First != 2 ? "" : EnumNames<EventType>.Of((EventType)value),
        'd' => Distance((int)value - 3),
        'r' => _rule ?? "?",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Distance(int by) => by switch { -1 => "right before", 1 => "right after", < 0 => $"{-by} words before", _ => $"{by} words after" };
}
