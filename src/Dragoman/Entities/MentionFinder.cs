using Dragoman.Documents;
using Dragoman.Knowledge;

namespace Dragoman.Entities;

/// <summary>
/// Finds the words that name or describe somebody. A name, a role and the body it belongs to are one mention when they are one phrase:
/// "Israeli Defence Minister Benny Gantz", "the president of France", "NATO troops". A name that no table has is a mention where the article has said whose it is.
/// </summary>
internal sealed class MentionFinder(ActorTables tables) : IAnnotator
{
    // "Israel's hard-line new defence minister": words that may stand between a state and the role.
    private const int MaxWordsBeforeRole = 3;

    public Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Arcs;

    public Layers Provides => Layers.Mentions;

    public void Annotate(Document document)
    {
        var sentences = document.Sentences.Items;
        var introduced = new IntroducedNames();
        for (var index = 0; index < sentences.Length; index++)
        {
            var phrase = new PhraseReader(tables, document, sentences[index]);
            for (var token = sentences[index].FirstToken; token < sentences[index].EndToken;)
            {
                if (phrase.Nobody(token) is var end && end > token)
                {
                    token = end;
                    continue;
                }
                var run = token;
                if ((Find(phrase, token) ?? FindUnknown(document, phrase, token, introduced, out run)) is { } found)
                {
                    found = found with { Sentence = index, Head = HeadOf(document, found.FirstToken, found.EndToken) };
                    document.Mentions.Add(found);
                    token = found.EndToken;
                    if (found is { Role: > 0, Name: 0 }) introduced.Add(NameWords.Start(document, found, tables), found.EndToken);
                    else if (found is { Role: 0, Name: 0, Kind: MentionKind.Name }) introduced.Add(found.FirstToken, found.EndToken);
                }
                else
                {
                    token = Math.Max(token + 1, run);
                }
            }
        }
        SharedRoles.Spread(document, tables);
        document.Mentions.Seal();
    }

    private static Mention? Find(PhraseReader phrase, int token)
    {
        if (phrase.Name(token) is { Node: > 0 } name && !phrase.IsOfAnother(token, name.Node)) return phrase.IsHyphenated(name.End) ? null : StartingWithName(phrase, token, name.Node, name.End);
        if (phrase.Role(token) is { Node: > 0 } role) return StartingWithRole(phrase, token, role.Node, role.End);
        return phrase.IsPersonalPronoun(token) ? new Mention(token, token + 1, token, 0, MentionKind.Pronoun) : null;
    }

    // A name in no table that the article introduces here or has introduced; without one, where to go on after the run of name words.
    private static Mention? FindUnknown(Document document, PhraseReader phrase, int token, IntroducedNames introduced, out int end)
    {
        end = token + 1;
        if (phrase.IsDescription(token)) return new Mention(token, end, token, 0, MentionKind.Role);
        end = phrase.UnknownName(token);
        if (end == token) return null;
        var mention = new Mention(token, end, token, 0, MentionKind.Name);
        if (phrase.IsPartOfAnother(token, end)) return null;
        if (introduced.IsRepeated(document, token, end)) return mention;
        var before = document.Mentions.Unsealed is [.., var last] ? last : default;
        if (phrase.IsAbbreviationOf(token, end, before)) return mention;
        if (before is { Role: > 0, Name: 0 } && before.EndToken == token - 1 && document.Word(token - 1) is "," && IsApposed(document, token, end, before.FirstToken, before.EndToken)) return mention;
        var role = phrase.AfterComma(end);
        if (role < 0 || Find(phrase, role) is not { Role: > 0, Kind: MentionKind.Role } found || (found.Affiliation == 0 && !phrase.IsInAState(found.EndToken))) return null;
        return IsApposed(document, found.FirstToken, found.EndToken, token, end) ? mention : null;
    }

    private static bool IsApposed(Document document, int first, int end, int toFirst, int toEnd)
    {
        var head = HeadOf(document, first, end);
        return document.Tree.Relation(head) == DepRel.Appos && document.Tree.Head(head) is var to && to >= toFirst && to < toEnd;
    }

    private static Mention StartingWithName(PhraseReader phrase, int token, int name, int end)
    {
        var kind = phrase.IsDemonym(name) ? MentionKind.Demonym : MentionKind.Name;
        if (phrase.MayHaveOfficers(name))
        {
            var from = phrase.IsPossessive(end) ? end + 1 : end;
            for (var at = from; at <= from + MaxWordsBeforeRole; at++)
            {
                if (phrase.Role(at) is { Node: > 0 } role)
                {
                    if (phrase.RoleWithin(role.End) is { Node: > 0 } narrower) role = narrower;
                    var (person, last) = phrase.Person(role.End);
                    return new Mention(token, last, token, 0, person > 0 ? MentionKind.Name : MentionKind.Role, person, role.Node, name);
                }
                if (!phrase.MayStandBeforeRole(at)) break;
            }
        }
        else if (phrase.Followers(end) is { Node: > 0 } followers && phrase.IsPerson(name))
        {
            return new Mention(token, followers.End, token, 0, MentionKind.Role, 0, followers.Node, name);
        }
        return new Mention(token, end, token, 0, kind, name);
    }

    private static Mention StartingWithRole(PhraseReader phrase, int token, int role, int end)
    {
        var (person, last) = phrase.Person(end);
        if (person == 0 && last == end && phrase.Affiliation(end) is { Node: > 0 } of)
            return new Mention(token, of.End, token, 0, MentionKind.Role, 0, role, of.Node);
        return new Mention(token, last, token, 0, person > 0 ? MentionKind.Name : MentionKind.Role, person, role);
    }

    // The token of the phrase whose own head lies outside.
    private static int HeadOf(Document document, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            var head = document.Tree.Head(token);
            if (head < first || head >= end) return token;
        }
        return end - 1;
    }
}
