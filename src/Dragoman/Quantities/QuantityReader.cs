using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Quantities;

/// <summary>Reads numbers of people, arms and money with what is counted: "at least 40 people were killed", "some 100,000 troops".</summary>
internal sealed class QuantityReader : IAnnotator
{
    public Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Lemmas | Layers.Arcs;

    public Layers Provides => Layers.Quantities;

    public void Annotate(Document document)
    {
        var sentences = document.Sentences.Items;
        for (var index = 0; index < sentences.Length; index++)
        {
            for (var token = sentences[index].FirstToken; token < sentences[index].EndToken; token++)
            {
                if (document.Tags[token].Upos != Upos.Num || document.Tree.Relation(token) != DepRel.Nummod) continue;
                if (NumberWords.Parse(document, token) is not { } number) continue;
                var noun = document.Tree.Head(token);
                if (Kind(document, noun) is not { } kind) continue;
                var (first, modifier) = Modifier(document, token, sentences[index].FirstToken);
                var end = Math.Max(noun, token) + 1;
                document.Quantities.Add(new Anchored<Quantity>(ToQuantity(document, kind, number, modifier, first, end), first, end, index));
            }
        }
        document.Quantities.Seal();
    }

    private static Quantity ToQuantity(Document document, QuantityKind kind, double number, string? modifier, int first, int end)
    {
        var span = document.SpanOf(first, end);
        return new Quantity
        {
            Kind = kind,
            Low = modifier is "nearly" or "almost" or "most" ? null : number,
            High = modifier is "least" or "than" or "over" ? null : number,
            Unit = kind == QuantityKind.Money ? Currency(document, end - 1) : null,
            Approximate = modifier is not null,
            Text = span.In(document.Text).ToString(),
            Span = span,
        };
    }

    private static string? Currency(Document document, int token) => document.Lemmas[token] switch { "dollar" or "$" => "USD", "euro" or "€" => "EUR", "pound" or "£" => "GBP", _ => null };

    private static QuantityKind? Kind(Document document, int noun)
    {
        // What is done to the counted decides before what they are: "12 soldiers were killed".
        for (var token = noun; token >= 0; token = document.Tree.Head(token))
        {
            if (document.Tree.Relation(token) is DepRel.NsubjPass or DepRel.Obj or DepRel.Nsubj && document.Tree.Head(token) is >= 0 and var verb && OfVerb(document, verb, document.Tree.Relation(token)) is { } done) return done;
            if (document.Tree.Relation(token) is not (DepRel.Conj or DepRel.Nmod)) break;
        }
        return OfNoun(document.Lemmas[noun]);
    }

    private static QuantityKind? OfVerb(Document document, int verb, DepRel relation) => document.Lemmas[verb] switch
    {
        "kill" or "die" or "slay" or "behead" or "execute" or "massacre" when relation != DepRel.Nsubj || document.Lemmas[verb] == "die" => QuantityKind.Killed,
        "wound" or "injure" or "hurt" when relation != DepRel.Nsubj => QuantityKind.Wounded,
        "arrest" or "detain" or "jail" or "imprison" when relation != DepRel.Nsubj => QuantityKind.Arrested,
        "displace" or "flee" => QuantityKind.Displaced,
        _ => null,
    };

    private static QuantityKind? OfNoun(string lemma) => lemma switch
    {
        "troop" or "troops" or "soldier" or "fighter" or "peacekeeper" or "paratrooper" or "marine" or "servicemember" => QuantityKind.Troops,
        "death" or "fatality" => QuantityKind.Killed,
        "refugee" => QuantityKind.Displaced,
        "aircraft" or "jet" or "plane" or "warplane" or "bomber" or "helicopter" => QuantityKind.Aircraft,
        "warship" or "ship" or "vessel" or "frigate" or "destroyer" or "submarine" => QuantityKind.Ships,
        "missile" or "rocket" => QuantityKind.Missiles,
        "drone" => QuantityKind.Drones,
        "tank" => QuantityKind.Tanks,
        "dollar" or "$" or "euro" or "€" or "pound" or "£" => QuantityKind.Money,
        _ => null,
    };

    private static (int First, string? Word) Modifier(Document document, int token, int sentenceStart)
    {
        for (var before = token - 1; before >= Math.Max(sentenceStart, token - 2); before--)
        {
            var word = document.Word(before);
            if (word is "least" or "than" or "most") return (Math.Max(sentenceStart, before - 1), word.ToString());
            if (word is "about" or "some" or "around" or "nearly" or "almost" or "over" or "roughly" or "approximately" or "Some" or "About" or "Nearly") return (before, word.ToString().ToLowerInvariant());
        }
        return (token, null);
    }
}
