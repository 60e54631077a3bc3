using Dragoman.Documents;
using Dragoman.Knowledge;

namespace Dragoman.Entities;

/// <summary>Looks up what begins at a token of one sentence: a name, a role, a person after a role, the body after "of".</summary>
internal readonly ref struct PhraseReader
{
    private static readonly string[] Titles =
    [
        "Agreement", "Agreements", "Accord", "Accords", "Treaty", "Protocol", "Protocols", "Convention", "Conventions", "Declaration", "Pact", "Charter", "Summit", "Conference", "Process", "Communique", "Club", "Principles",
        "University", "Airport", "Airlines", "Hospital", "Stock", "Olympics", "Marathon", "Times", "Post", "Review", "Examiner", "Gazette", "Herald", "Tribune", "School", "Institute", "Street", "Avenue", "Bridge",
    ];

    private readonly ActorTables _tables;
    private readonly Document _document;
    private readonly Sentence _sentence;
    private readonly bool _shouting;

    public PhraseReader(ActorTables tables, Document document, Sentence sentence)
    {
        _tables = tables;
        _document = document;
        _sentence = sentence;
        _shouting = Capitals.IsShouting(sentence.Span.In(document.Text));
    }

    /// <summary>The longest name that begins at a token and ends with one.</summary>
    public (int Node, int End) Name(int token)
    {
        if (token >= _sentence.EndToken) return default;
        var name = Aligned(token, _tables.Names);
        if (name.Node > 0 && IsInATitle(name.Node, name.End)) return default;
        // "Key partners", "May has come": a surname that is a word like others.
        if (name.Node > 0 && name.End == token + 1 && _document.Tags[token].Upos is Upos.Noun or Upos.Adj or Upos.Verb or Upos.Aux or Upos.Adv && IsSurname(name.Node)) return default;
        // "Central America" is no state.
        if (name.Node > 0 && name.End == token + 1 && token > _sentence.FirstToken && _document.Word(token).Equals("America", StringComparison.OrdinalIgnoreCase) && IsQuarter(_document.Word(token - 1))) return default;
        // "THIS CAMPAIGN IS": in capitals the little words look like abbreviations.
        return _shouting && name.End == token + 1 && _document.Tags[token].Upos is Upos.Aux or Upos.Pron or Upos.Det or Upos.Adp or Upos.Cconj or Upos.Sconj or Upos.Part ? default : name;
    }

    private static bool IsQuarter(ReadOnlySpan<char> word) =>
        word.Equals("Central", StringComparison.OrdinalIgnoreCase) || word.Equals("South", StringComparison.OrdinalIgnoreCase) || word.Equals("North", StringComparison.OrdinalIgnoreCase) || word.Equals("Latin", StringComparison.OrdinalIgnoreCase)
        || word.Equals("Meso", StringComparison.OrdinalIgnoreCase) || word.Equals("Spanish", StringComparison.OrdinalIgnoreCase);

    // "the Paris Agreement", "the Geneva Conventions", "the Contadora process": called after a city, which is no government there.
    private bool IsInATitle(int node, int end)
    {
        if (end >= _sentence.EndToken || !char.IsUpper(_document.Word(end)[0])) return false;
        foreach (var reading in _tables.Names.Readings(node)) if (reading.Use != NameUse.Seat) return false;
        foreach (var noun in Titles) if (_document.Word(end).Equals(noun, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>The token after a phrase that holds a name or role and is nobody, "press conference"; the token itself when none begins there, or somebody's longer name does.</summary>
    public int Nobody(int token) => Aligned(token, _tables.Nobody) is { Node: > 0 } phrase && Name(token).End <= phrase.End ? phrase.End : token;

    /// <summary>The longest role that begins at a token and ends with one; only on nouns.</summary>
    public (int Node, int End) Role(int token)
    {
        if (token >= _sentence.EndToken) return default;
        var match = Aligned(token, _tables.RoleNames);
        if (match.Node == 0) return default;
        // "major cities", "official figures" describe no officer and no official.
        if (match.End == token + 1 && _document.Tags[token].Upos == Upos.Adj && _document.Tree.Relation(token) == DepRel.Amod) return default;
        return _document.Tags[match.End - 1].Upos is Upos.Noun or Upos.Propn or Upos.Adj ? match : default;
    }

    /// <summary>The person named right after a role: the name's key if the tables have it, and the token after the name.</summary>
    public (int Node, int End) Person(int token)
    {
        // "army spokesman Major Ortiz": the rank is no surname.
        if (Role(token) is { Node: > 0 } rank && rank.End < _sentence.EndToken && _document.Tags[rank.End].Upos == Upos.Propn && Name(token).End <= rank.End) return Person(rank.End);
        if (Name(token) is { Node: > 0 } name && IsPerson(name.Node))
        {
            // "minister Paul Odieka": a surname of the tables that is somebody's given name here.
            var isGivenName = name.End < _sentence.EndToken && IsUnknownNamePart(name.End) && _document.Tree.Relation(name.End) == DepRel.Flat && IsSurname(name.Node);
            return isGivenName ? (0, RunOfName(name.End, 3)) : name;
        }
        return (0, RunOfName(token, 4));
    }

    /// <summary>The end of a name that no table has, up to where its run of words ends; the token itself when no such name begins there.</summary>
    public int UnknownName(int token) => RunOfName(token, 8);

    /// <summary>The role that follows another as its head: "army | general".</summary>
    public (int Node, int End) RoleWithin(int token) =>
        Role(token) is { Node: > 0 } role && _document.Tree.Relation(token - 1) == DepRel.Compound && _document.Tree.Head(token - 1) is var head && head >= token && head < role.End ? role : default;

    /// <summary>Whether a run of name words is only a part of a name: "Lake | Halvari", "Mbeyo | Foundation".</summary>
    public bool IsPartOfAnother(int token, int end)
    {
        if (token > _sentence.FirstToken && _document.Tags[token - 1].Upos == Upos.Propn && char.IsUpper(_document.Word(token - 1)[0]) && !IsDay(_document.Word(token - 1))) return true;
        return end < _sentence.EndToken && _document.Tags[end].Upos == Upos.Propn && char.IsUpper(_document.Word(end)[0]) && !IsDay(_document.Word(end)) && _document.Tree.Relation(end - 1) is DepRel.Compound or DepRel.NmodDesc;
    }

    /// <summary>The token that begins the noun phrase after a comma, past an abbreviation in parentheses and an article; -1 when there is no comma.</summary>
    public int AfterComma(int token)
    {
        if (token + 3 < _sentence.EndToken && _document.Word(token) is "(" && _document.Word(token + 2) is ")") token += 3;
        if (token + 1 >= _sentence.EndToken || _document.Word(token) is not ",") return -1;
        token++;
        return _document.Word(token) is "the" or "a" or "an" && token + 1 < _sentence.EndToken ? token + 1 : token;
    }

    /// <summary>Whether a word in parentheses abbreviates the mention right before them: that of a body, not of a person, whose party it would be.</summary>
    public bool IsAbbreviationOf(int token, int end, Mention before)
    {
        if (_sentence.Kind == SentenceKind.Dateline || end != token + 1 || end >= _sentence.EndToken || before.EndToken != token - 1 || token == 0 || _document.Word(token - 1) is not "(" || _document.Word(end) is not ")") return false;
        var word = _document.Word(token);
        if (word.Length is < 2 or > 8) return false;
        foreach (var c in word) if (!char.IsUpper(c)) return false;
        if (before.Role > 0) return before.Name == 0 && _tables.Roles[_tables.RoleNames.Readings(before.Role)[0].Target].Collective;
        return before.Kind == MentionKind.Name && (before.Name == 0 || (MayHaveOfficers(before.Name) && _document.Word(before.FirstToken)[0] == word[0]));
    }

    /// <summary>Whether the token is the noun of "the group", "the Baltic state", "both countries", which is no role but stands for somebody named before.</summary>
    public bool IsDescription(int token)
    {
        var word = _document.Word(token);
        var isPlural = _document.Tags[token].Xpos is Xpos.Nns or Xpos.Nnps;
        if (_document.Tags[token].Upos is not (Upos.Noun or Upos.Propn) || _document.Tree.Relation(token) is DepRel.Compound or DepRel.Amod or DepRel.Nummod || !(isPlural ? IsSidesNoun(word) : _tables.Descriptions.IsNoun(word))) return false;
        for (var before = token - 1; before >= _sentence.FirstToken && token - before <= 5; before--)
        {
            if (_document.Word(before) is "the" or "The" or "THE" or "this" or "This" or "both" or "Both" or "BOTH") return true;
            // "the UN observer group" has its name with it.
            if (Name(before) is { Node: > 0 } && !_tables.Descriptions.IsAdjective(_document.Word(before))) return false;
            if (_document.Tags[before].Upos is not (Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num or Upos.Punct or Upos.X) || _document.Word(before) is "," or "." or "\"" or "”") return false;
        }
        return false;
    }

    // Plurals of what two states or bodies are to one another.
    private static bool IsSidesNoun(ReadOnlySpan<char> word) => word is "countries" or "nations" or "states" or "sides" or "neighbours" or "neighbors" or "parties" or "allies" or "powers" or "rivals" or "foes" or "republics" or "COUNTRIES" or "NATIONS" or "SIDES" or "PARTIES";

    /// <summary>The state or body named by "of X" right after a role.</summary>
    public (int Node, int End) Affiliation(int token)
    {
        if (token >= _sentence.EndToken || !_document.Word(token).Equals("of", StringComparison.OrdinalIgnoreCase)) return default;
        var start = token + 1;
        if (start < _sentence.EndToken && _document.Word(start).Equals("the", StringComparison.OrdinalIgnoreCase)) start++;
        return Name(start) is { Node: > 0 } name && MayHaveOfficers(name.Node) && !IsHyphenated(name.End) ? name : default;
    }

    /// <summary>Whether a hyphen and a participle follow: "Iranian-backed", "al-Qaeda-linked" describe somebody else.</summary>
    public bool IsHyphenated(int token) =>
        token + 1 < _sentence.EndToken && _document.Word(token) is "-" or "‑" && _document.Tokens[token].Span.Start == _document.Tokens[token - 1].Span.End
        && _document.Word(token + 1) is "backed" or "linked" or "based" or "born" or "made" or "funded" or "financed" or "sponsored" or "supported" or "trained" or "educated" or "speaking"
            or "style" or "contra" or "allied" or "aligned" or "affiliated" or "inspired" or "brokered" or "built" or "mediated" or "language" or "bound";

    /// <summary>Whether "in" and a state or its like follow: "a rebel movement in Chad".</summary>
    public bool IsInAState(int token) => token + 1 < _sentence.EndToken && _document.Word(token) is "in" && Name(token + 1) is { Node: > 0 } name && MayHaveOfficers(name.Node);

    /// <summary>Whether the name is one of a state or body that has ministers, troops or leaders.</summary>
    public bool MayHaveOfficers(int node)
    {
        foreach (var reading in _tables.Names.Readings(node))
            if (_tables.Entities[reading.Target].Kind != EntityKind.Person && reading.Use is NameUse.Name or NameUse.Demonym) return true;
        return false;
    }

    /// <summary>Whether the name is an adjective or noun for a people and nothing else.</summary>
    public bool IsDemonym(int node)
    {
        foreach (var reading in _tables.Names.Readings(node)) if (reading.Use != NameUse.Demonym) return false;
        return true;
    }

    /// <summary>Whether a surname at a token is that of somebody else: another given name stands before it, "Roberto Noriega".</summary>
    public bool IsOfAnother(int token, int node)
    {
        if (token == _sentence.FirstToken || !IsSurname(node)) return false;
        var before = _document.Word(token - 1);
        return _document.Tags[token - 1].Upos == Upos.Propn && char.IsUpper(before[0]) && before[^1] != '.' && before.Length > 3 && Role(token - 1).Node == 0
            && _document.Tree.Relation(token) is DepRel.Flat or DepRel.Compound or DepRel.Appos && (_document.Tree.Head(token) == token - 1 || _document.Tree.Head(token) == _document.Tree.Head(token - 1));
    }

    /// <summary>Whether the token is the possessive 's or '.</summary>
    public bool IsPossessive(int token) => token < _sentence.EndToken && _document.Tags[token].Xpos == Xpos.Pos;

    /// <summary>Whether the token may stand between a state and a role of it: "Israel's hard-line <i>new</i> defence minister".</summary>
    public bool MayStandBeforeRole(int token) =>
        token < _sentence.EndToken
        && _document.Tags[token].Upos is Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num
        && Name(token).Node == 0;

    /// <summary>Whether the token is a pronoun that may stand for somebody.</summary>
    public bool IsPersonalPronoun(int token) =>
        _document.Tags[token] is { Upos: Upos.Pron } tag && (tag.Morph & Morph.PronTypePrs) != Morph.None && (tag.Morph & (Morph.PersonThird | Morph.PersonFirst)) != Morph.None;

    /// <summary>The rule of a person, named after the person: "the Bush | administration", "Assad's | forces".</summary>
    public (int Node, int End) Followers(int token)
    {
        if (IsPossessive(token)) token++;
        if (token >= _sentence.EndToken) return default;
        return _document.Word(token) is "administration" or "Administration" or "government" or "regime" or "cabinet" or "junta" or "forces" or "troops" ? Role(token) : default;
    }

    /// <summary>Whether the name is a person's.</summary>
    public bool IsPerson(int node)
    {
        foreach (var reading in _tables.Names.Readings(node)) if (_tables.Entities[reading.Target].Kind == EntityKind.Person) return true;
        return false;
    }

    // A surname of the tables after a given name they lack is a part of the name of somebody else.
    private int RunOfName(int token, int longest)
    {
        var end = token;
        while (end < _sentence.EndToken && end - token < longest)
        {
            if ((IsUnknownNamePart(end) || (end > token && IsMistaggedNamePart(end)) || (end == token && IsMistaggedGivenName(end))) && (end == token || Role(end).Node == 0)) end++;
            else if (end > token && Name(end) is { Node: > 0 } name && (IsOfAnother(end, name.Node) || (IsSurname(name.Node) && IsUnknownNamePart(end - 1)))) end = name.End;
            else break;
        }
        return end;
    }

    private bool IsSurname(int node)
    {
        foreach (var reading in _tables.Names.Readings(node)) if (reading.Use != NameUse.Surname) return false;
        return true;
    }

    // A capital inside the sentence that the parser joins to the name, whatever the tagger made of it.
    private bool IsMistaggedNamePart(int token) =>
        _document.Tags[token].Upos is Upos.Noun or Upos.Adj or Upos.X && _document.Tree.Relation(token) == DepRel.Flat && char.IsUpper(_document.Word(token)[0]) && Name(token).Node == 0 && !_shouting && !IsDay(_document.Word(token));

    // "minister, Lucan Mbeyo": a given name that looks like an adjective.
    private bool IsMistaggedGivenName(int token) =>
        token > _sentence.FirstToken && token + 1 < _sentence.EndToken && !_shouting && _document.Tags[token].Upos is Upos.Adj or Upos.Noun or Upos.X && char.IsUpper(_document.Word(token)[0]) && Name(token).Node == 0 && Role(token).Node == 0 && !IsDay(_document.Word(token))
        && _document.Tags[token + 1].Upos == Upos.Propn && char.IsUpper(_document.Word(token + 1)[0]) && Name(token + 1).Node == 0 && (_document.Tree.Head(token) == token + 1 || _document.Tree.Head(token + 1) == token);

    private bool IsUnknownNamePart(int token) =>
        _document.Tags[token].Upos == Upos.Propn && char.IsUpper(_document.Word(token)[0]) && Name(token).Node == 0 && (!_shouting || IsJoined(token)) && !IsDay(_document.Word(token));

    // In capitals every word looks like a name: the parser must see it as part of one.
    private bool IsJoined(int token) => _document.Word(token).Length > 2 && (_document.Tree.Relation(token) == DepRel.Flat || _document.Tree.Child(token, DepRel.Flat) >= 0);

    // "told the minister Monday": the day is no name.
    private static bool IsDay(ReadOnlySpan<char> word) => word is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    private (int Node, int End) Aligned(int token, NameTrie names)
    {
        var start = _document.Tokens[token].Span.Start;
        if (!NamePieces.IsPiece(_document.Text[start])) return default;
        var (node, end) = names.Match(_document.Text.AsSpan(0, _sentence.Span.End), start, _shouting);
        if (node == 0) return default;
        for (var last = token; last < _sentence.EndToken; last++)
        {
            var tokenEnd = _document.Tokens[last].Span.End;
            // "U.S." is one token though the name's last piece ends before the full stop.
            if (tokenEnd == end || (tokenEnd == end + 1 && _document.Text[end] == '.')) return (node, last + 1);
            if (tokenEnd > end) return default;
        }
        return default;
    }
}
