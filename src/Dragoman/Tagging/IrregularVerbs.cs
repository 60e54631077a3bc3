using System.Collections.Frozen;

namespace Dragoman.Tagging;

/// <summary>Past forms of irregular verbs. They come before what a treebank taught: its slips would otherwise be learned for good.</summary>
internal static class IrregularVerbs
{
    // lemma: forms. Only forms that belong to one verb; "found", "lay" and the like are left to the treebank.
    private const string Table = """
        arise: arose arisen; awake: awoke awoken; become: became; begin: began begun; bend: bent; beset: beset; bid: bade; bite: bit bitten; bleed: bled; blow: blew blown;
        break: broke broken; bring: brought; build: built; burst: burst; buy: bought; catch: caught; choose: chose chosen; cling: clung; come: came; creep: crept; cut: cut;
        deal: dealt; dig: dug; do: did done; draw: drew drawn; drink: drank; drive: drove driven; eat: ate eaten; fall: fell fallen; feed: fed; feel: felt; fight: fought;
        flee: fled; fling: flung; fly: flew flown; forbid: forbade forbidden; foresee: foresaw foreseen; forget: forgot forgotten; forgive: forgave forgiven;
        forsake: forsook forsaken; freeze: froze frozen; get: got gotten; give: gave given; go: went gone; grow: grew grown; hang: hung; hear: heard; hide: hid hidden;
        hit: hit; hold: held; hurt: hurt; keep: kept; know: knew known; lead: led; leave: left; lend: lent; lose: lost; make: made; mean: meant; meet: met;
        mislead: misled; misunderstand: misunderstood; offset: offset; outbid: outbid; overcome: overcame; overhear: overheard; override: overrode overridden; oversee: oversaw overseen;
        overtake: overtook overtaken; overthrow: overthrew overthrown; partake: partook partaken; pay: paid; prove: proven; put: put; quit: quit; rebuild: rebuilt;
        repay: repaid; rethink: rethought; retake: retook retaken; ride: rode ridden; ring: rang rung; rise: risen; run: ran; say: said; see: seen; seek: sought; sell: sold;
        send: sent; set: set; shake: shook shaken; shed: shed; shoot: shot; show: shown; shrink: shrank shrunk; shut: shut; sink: sank sunk; sit: sat; slay: slew slain;
        sleep: slept; slide: slid; sling: slung; speak: spoke spoken; spend: spent; split: split; spread: spread; spring: sprang sprung; stand: stood; steal: stole stolen;
        stick: stuck; sting: stung; stride: strode; strike: struck stricken; strive: strove striven; swear: swore sworn; sweep: swept; swim: swam; swing: swung; take: took taken;
        teach: taught; tear: tore torn; tell: told; think: thought; throw: threw thrown; undergo: underwent undergone; understand: understood;
        undertake: undertook undertaken; undo: undid undone; uphold: upheld; wake: woke woken; wear: wore worn; weave: wove woven; weep: wept; win: won; withdraw: withdrew withdrawn;
        withhold: withheld; withstand: withstood; write: wrote written
        """;

    private static readonly FrozenDictionary<string, string> Lemmas = Table.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split(':')).SelectMany(entry => entry[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(form => (Form: form, Lemma: entry[0])))
        .ToFrozenDictionary(pair => pair.Form, pair => pair.Lemma, StringComparer.Ordinal);

    /// <summary>All forms with their lemmas.</summary>
    public static IReadOnlyDictionary<string, string> Forms => Lemmas;
}
