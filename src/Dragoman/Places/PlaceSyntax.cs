using Dragoman.Documents;
using Dragoman.Knowledge;

namespace Dragoman.Places;

/// <summary>
/// Reads from the words round a name whether it is used as a place: the preposition before it first, for it stands there whatever the parser made of the rest; then the
/// noun it describes or belongs to, the verb whose object it is, the noun that explains it.
/// </summary>
internal readonly ref struct PlaceSyntax(PlaceWords words, Document document, PlaceMatch match, bool afterDemonym)
{
    private readonly Sentence _sentence = document.Sentences[match.Sentence];

    /// <summary>The token of the name whose own head lies outside.</summary>
    public int Head
    {
        get
        {
            for (var token = match.First; token < match.End; token++)
            {
                var head = document.Tree.Head(token);
                if (head < match.First || head >= match.End) return token;
            }
            return match.End - 1;
        }
    }

    /// <summary>The use of the name and what kind of place it is called.</summary>
    /// <param name="before">The use of a place that ends right before, in a list; None when there is none.</param>
    public (PlaceUse Use, PlaceCue Cue) Read(PlaceUse before)
    {
        var head = Head;
        var cue = Kind(head);
        if (cue is PlaceCue.City or PlaceCue.Region) return (PlaceUse.Explained, cue);
        if (IsPartOfLongerName()) return (PlaceUse.None, cue);
        var left = SkipDirections();
        if (left >= _sentence.FirstToken)
        {
            var word = document.Word(left);
            if (words.Locative.Has(word) && document.Tags[left].Upos is Upos.Adp or Upos.Sconj or Upos.Adv or Upos.Part) return (PlaceUse.Place, cue);
            if (words.Moving.Has(word)) return (Hangs(left, head) is >= 0 and var governor && (word is "from" ? words.Owing : words.Dealing).Has(document.Lemmas[governor]) ? PlaceUse.Open : PlaceUse.Place, cue);
            if (word is "for" && Hangs(left, head) is >= 0 and var leaving && words.Leaving.Has(document.Lemmas[leaving])) return (PlaceUse.Place, cue);
            if (word is "on" && Hangs(left, head) is >= 0 and var assault && words.Assailing.Has(document.Lemmas[assault])) return (PlaceUse.Open, PlaceCue.Event);
            if (word is "of" or "on" or "with" && cue == PlaceCue.None) cue = Governing(left, head) is var kind && (word is "of" || kind == PlaceCue.Site) ? kind : PlaceCue.None;
            if (cue is not (PlaceCue.None or PlaceCue.Event)) return (cue == PlaceCue.Site ? PlaceUse.Place : PlaceUse.Explained, cue == PlaceCue.Site ? PlaceCue.None : cue);
            if (word is "," or "and" or "or" or "/" or "(" or "-" or "–" && before >= PlaceUse.Place) return (PlaceUse.Place, cue);
            // "the border between X and Y"
            if (word is "between" && KindOf(Hangs(left, head) is >= 0 and var parted ? parted : left) == PlaceCue.Site) return (PlaceUse.Place, cue);
        }
        if (cue == PlaceCue.Event) return (PlaceUse.Open, cue);
        // "Islamabad: a bomb …" and a table's "Lagos:"
        if (match.First == _sentence.FirstToken && match.End < _sentence.EndToken && document.Word(match.End) is ":") return (PlaceUse.Place, cue);
        // "eastern Congo" is land, whatever it does.
        if (cue != PlaceCue.None || (match.First > _sentence.FirstToken && IsQuarter(document.Word(match.First - 1)))) return (PlaceUse.Place, cue);
        return (IsTaken(head) || IsConjoined(head) ? PlaceUse.Place : PlaceUse.Open, cue);
    }

    // "Kunar province", "the Rafah crossing", "Goma, a city in …", "the capital, Kabul", "Libya's east".
    private PlaceCue Kind(int head)
    {
        // "Enga Province", all of it a name.
        if (match.End > match.First + 1 && KindOf(match.End - 1) is PlaceCue.City or PlaceCue.Region && char.IsUpper(document.Word(match.End - 1)[0])) return KindOf(match.End - 1);
        var next = match.End;
        if (next < _sentence.EndToken && document.Word(next) is "'s" or "’s" or "'" or "’")
        {
            // "Syria's north" is a place, "Syria's army" is not.
            for (var token = next + 1; token < Math.Min(next + 4, _sentence.EndToken); token++)
            {
                var kind = KindOf(token);
                if (kind != PlaceCue.None) return PlaceCue.Site;
                if (document.Tags[token].Upos is not (Upos.Adj or Upos.Adv)) break;
            }
            return PlaceCue.None;
        }
        if (next + 2 < _sentence.EndToken && document.Word(next) is "-" or "–" && KindOf(next + 2) == PlaceCue.Site) return PlaceCue.Site;
        if (EndsInRegions(next)) return PlaceCue.Region;
        if (next < _sentence.EndToken && words.Event.Has(document.Word(next)) && document.Tree.Relation(head) == DepRel.Compound) return PlaceCue.Event;
        if (next < _sentence.EndToken && document.Text[document.Tokens[next].Span.Start - 1] is ' ' or '\u00A0' && KindOf(next) is not PlaceCue.None and var direct && IsNounNext(next)) return direct;
        if (document.Tree.Child(head, DepRel.Appos) is >= 0 and var apposed && apposed > match.First && KindOf(apposed) is PlaceCue.City or PlaceCue.Region) return KindOf(apposed);
        // "a city in …" right after a comma, whatever the parser says.
        if (next + 2 < _sentence.EndToken && document.Word(next) is "," && document.Word(next + 1) is "a" or "an" or "the")
        {
            for (var token = next + 2; token < Math.Min(next + 7, _sentence.EndToken); token++)
            {
                if (KindOf(token) is PlaceCue.City or PlaceCue.Region && document.Tags[token].Upos == Upos.Noun) return KindOf(token);
                if (document.Tags[token].Upos is not (Upos.Adj or Upos.Noun or Upos.Propn or Upos.Adv) && document.Word(token) is not "-") break;
            }
        }
        // "the port city Odesa", "the capital, Kabul".
        var previous = match.First - 1;
        if (previous > _sentence.FirstToken && document.Word(previous) is ",") previous--;
        if (previous >= _sentence.FirstToken && document.Tags[previous].Upos == Upos.Noun && KindOf(previous) is PlaceCue.City or PlaceCue.Region
            && (previous == match.First - 1 || words.City.Has(document.Word(previous)))) return KindOf(previous);
        return PlaceCue.None;
    }

    // "Idlib, Hama and Homs provinces": the word for the kind stands behind the last of them.
    private bool EndsInRegions(int token)
    {
        for (; token < _sentence.EndToken && document.Tags[token].Upos is Upos.Propn or Upos.Punct or Upos.Cconj; token++)
            if (document.Tags[token].Upos == Upos.Punct && document.Word(token) is not ("," or "-")) return false;
        return token > match.End + 1 && token < _sentence.EndToken && document.Word(token) is "provinces" or "regions" or "states" or "districts" or "governorates" or "oblasts" or "counties" or "departments";
    }

    // Not the verb "states", nor the subject of another clause: "in Kabul state media said".
    private bool IsNounNext(int next) => document.Tags[next].Upos is Upos.Noun or Upos.Propn && !(document.Word(next) is "state" or "city" && next + 1 < _sentence.EndToken && document.Tags[next + 1].Upos is Upos.Noun);

    private PlaceCue KindOf(int token)
    {
        var word = document.Word(token);
        return words.City.Has(word) || Singular(word, words.City) ? PlaceCue.City : words.Region.Has(word) ? PlaceCue.Region : words.Site.Has(word) ? PlaceCue.Site : PlaceCue.None;
    }

    private static bool Singular(ReadOnlySpan<char> word, PlaceWordList list) => word is [.., 's'] && list.Has(word[..^1]);

    // "the city of X", "north of X", "the siege of X": the noun before the preposition.
    private PlaceCue Governing(int preposition, int head)
    {
        if (preposition - 1 >= _sentence.FirstToken && KindOf(preposition - 1) is not PlaceCue.None and var adjacent) return adjacent;
        var governor = Hangs(preposition, head);
        return governor >= 0 && governor < preposition ? KindOf(governor) : PlaceCue.None;
    }

    // What the phrase of a preposition hangs on.
    private int Hangs(int preposition, int head)
    {
        var noun = document.Tree.Head(preposition);
        return noun >= match.First && noun < match.End ? document.Tree.Head(head) : noun < 0 ? -1 : noun > preposition ? document.Tree.Head(noun) : noun;
    }

    private int SkipDirections()
    {
        var left = match.First - 1;
        if (afterDemonym) left--;
        while (left >= _sentence.FirstToken && IsAttribute(left)) left--;
        // "in Syria's northern Idlib", "in neighbouring Iraq's Mosul": the owner's preposition is the name's.
        if (left > _sentence.FirstToken && document.Word(left) is "'s" or "’s")
        {
            left--;
            while (left >= _sentence.FirstToken && document.Tags[left].Upos == Upos.Propn) left--;
            while (left >= _sentence.FirstToken && words.Direction.Has(document.Word(left)) && document.Word(left) is not ("and" or "-")) left--;
            return left;
        }
        while (left >= _sentence.FirstToken && document.Word(left) is "the" or "The") left--;
        return left;
    }

    private static bool IsQuarter(ReadOnlySpan<char> word) =>
        word is "northern" or "southern" or "eastern" or "western" or "central" or "northeastern" or "northwestern" or "southeastern" or "southwestern"
        or "Northern" or "Southern" or "Eastern" or "Western" or "Central";

    // "north-eastern", "war-torn", "Russian-occupied", "neighbouring": what may describe a place between the preposition and its name.
    private bool IsAttribute(int token)
    {
        var word = document.Word(token);
        if (words.Direction.Has(word) || word is "-" || (token + 1 < match.First && document.Word(token + 1) is "-") || (token > _sentence.FirstToken && document.Word(token - 1) is "-")) return true;
        return document.Tags[token].Upos == Upos.Adj && char.IsLower(word[0]);
    }

    // "Victoria Nuland", "Bank of Kigali", "Mr. Lima", "New York Times".
    private bool IsPartOfLongerName()
    {
        if (document.Sentences[match.Sentence].Kind == SentenceKind.Dateline) return false;
        var isTitle = _sentence.Kind == SentenceKind.Title;
        var previous = match.First - 1;
        if (previous >= _sentence.FirstToken)
        {
            var word = document.Word(previous);
            if (word is "." && previous - 1 >= _sentence.FirstToken) word = document.Word(--previous);
            if (words.Title.Has(word is [.., '.'] ? word[..^1] : word) && char.IsUpper(word[0])) return true;
            if (!isTitle && !afterDemonym && IsForeignName(match.First - 1) && IsJoined(match.First - 1, match.First)) return true;
            // "Bank of X", "University of X": a body called after the place. "Republic of", "City of" are places.
            if (document.Word(match.First - 1) is "of" && match.First - 2 > _sentence.FirstToken && IsForeignName(match.First - 2) && KindOf(match.First - 2) == PlaceCue.None) return true;
        }
        return !isTitle && match.End < _sentence.EndToken && IsForeignName(match.End) && IsJoined(match.End, match.End - 1)
            && KindOf(match.End) == PlaceCue.None && !words.Title.Has(document.Word(match.End));
    }

    private bool IsForeignName(int token) =>
        document.Tags[token].Upos is Upos.Propn or Upos.Adj or Upos.Noun or Upos.Verb && char.IsUpper(document.Word(token)[0]) && !words.Direction.Has(document.Word(token)) && !words.Time.Has(document.Word(token));

    // Two neighbours are one name when nothing but a blank parts them and the parser ties them to one another or to the same word.
    private bool IsJoined(int outside, int inside)
    {
        var (first, second) = outside < inside ? (outside, inside) : (inside, outside);
        if (document.Tokens[second].Span.Start - document.Tokens[first].Span.End > 1) return false;
        var tree = document.Tree;
        var top = Head;
        if (tree.Head(outside) >= match.First && tree.Head(outside) < match.End) return tree.Relation(outside) is DepRel.Flat or DepRel.Compound or DepRel.Goeswith or DepRel.Amod or DepRel.Appos or DepRel.NmodDesc;
        if (tree.Head(top) == outside) return tree.Relation(top) is DepRel.Flat or DepRel.Compound or DepRel.Goeswith or DepRel.Amod or DepRel.NmodDesc or DepRel.Appos;
        return tree.Head(top) == tree.Head(outside) && tree.Relation(top) is DepRel.Flat or DepRel.Compound or DepRel.NmodDesc && tree.Relation(outside) is DepRel.Flat or DepRel.Compound or DepRel.NmodDesc or DepRel.Amod;
    }

    // "invaded Ukraine", "visited Paris", "Rafah was shelled".
    private bool IsTaken(int head)
    {
        var verb = document.Tree.Head(head);
        return verb >= 0 && document.Tree.Relation(head) is DepRel.Obj or DepRel.NsubjPass or DepRel.Nsubj && IsTakenAs(head, verb) && words.Taking.Has(document.Lemmas[verb]);
    }

    // Of subjects only those of verbs that say what befell them: "Damascus fell".
    private bool IsTakenAs(int head, int verb) => document.Tree.Relation(head) != DepRel.Nsubj || document.Lemmas[verb] is "fall" or "collapse" or "burn";

    private bool IsConjoined(int head)
    {
        if (document.Tree.Relation(head) is not (DepRel.Conj or DepRel.Appos)) return false;
        var first = document.Tree.Head(head);
        foreach (var child in document.Tree.Children(first))
            if (document.Tree.Relation(child) == DepRel.Case && words.Locative.Has(document.Word(child)) && document.Tags[first].Upos == Upos.Propn) return true;
        return false;
    }
}
