using System.Collections.Immutable;
using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>
/// Decides type, code and status of an act with its content: what is asked or refused gives the outer act its mode and code; "will not send" is a
/// refusal, "would close the strait if attacked" a threat, an announced truce a concession.
/// </summary>
internal sealed class ActReading(CameoComposition composition)
{
    /// <summary>Reads the act with that index in the document.</summary>
    public CodedAct Read(Document document, int index)
    {
        var act = document.Acts[index];
        var status = document.Statuses[index];
        var content = act.Content >= 0 ? Content(document, act.Content, Negated(document, act)) : null;
        var coded = new CodedAct(act.Type, act.Mode, act.Cameo, status.Status, status.Polarity, act.Symmetric, Sides(document, act.Actors), Sides(document, act.Recipients), content);
        // An exercise of one state shows force, one of several is cooperation.
        if (act.Type == EventType.Mobilize && !act.IsOwn && act.Rule.Contains("exercise", StringComparison.Ordinal) && coded.Actors.Select(a => a.Country).Distinct(StringComparer.Ordinal).Count() > 1)
            return coded with { Type = EventType.Cooperate, Mode = null, Cameo = "062", Symmetric = true, Recipients = [] };
        if (content is { Cameo: { } inner } && !(act.IsOwn && !IsGeneral(act.Cameo)) && composition.Of(act.Cameo[..2], inner, content.Negated) is { } composed)
            return coded with { Cameo = composed.Cameo, Mode = composed.Mode ?? coded.Mode };
        return Outer(document, act, status, coded) ?? Told(act, coded) ?? coded;
    }

    // A code that a user's rule gives stays as it is, unless it leaves open what is asked or promised: 02, 020.
    private static bool IsGeneral(string cameo) => cameo is [_, _] or [_, _, '0'];

    /// <summary>Whether acts of that type have a content: to threaten, promise, refuse, ask, give way in words.</summary>
    public static bool IsOuter(EventType type) => type is EventType.Agree or EventType.Request or EventType.Reject or EventType.Threaten or EventType.Concede;

    // The model sees a deed told as an outer act though no rule does: "refuses it point-blank to send", "is to be made to leave".
    private CodedAct? Told(Act act, CodedAct coded)
    {
        if (act.ToldAs is not { } type) return null;
        var (root, status) = type switch
        {
            EventType.Reject => ("12", EventStatus.Refused),
            EventType.Threaten => ("13", EventStatus.Threatened),
            EventType.Request => ("02", EventStatus.Demanded),
            _ => ("03", EventStatus.Promised),
        };
        var composed = composition.Of(root, act.Cameo, negated: false);
        return coded with
        {
            Type = type,
            Mode = type == EventType.Concede ? null : composed?.Mode,
            Cameo = composed?.Cameo ?? LearnedEntry.General(type).Cameo!, // General units have a code.
            Status = coded.Status is EventStatus.Denied or EventStatus.Hypothetical or EventStatus.Historical && coded.Polarity == Polarity.Positive ? coded.Status : status,
            Polarity = Polarity.Positive,
            Symmetric = false,
            Recipients = coded.Symmetric ? [] : coded.Recipients,
            Content = Own(coded),
        };
    }

    // Outer acts that no verb of their own names.
    private CodedAct? Outer(Document document, Act act, StatusReading status, CodedAct coded)
    {
        var isWill = Has(document, status, "will") || Has(document, status, "would");
        if (status.Polarity == Polarity.Negative && isWill && !IsSpeechAct(act.Type)
            && composition.Of("12", act.Cameo, negated: false) is { } refusal)
        {
            return coded with { Type = EventType.Reject, Mode = refusal.Mode, Cameo = refusal.Cameo, Status = EventStatus.Refused, Polarity = Polarity.Positive, Symmetric = false, Content = Own(coded) };
        }
        if (status.Condition.End > 0 && isWill && coded.Actors.Length > 0 && act.Type is EventType.Assault or EventType.Coerce or EventType.Sanction or EventType.Mobilize
            && composition.Of("13", act.Cameo, negated: false) is { } threat)
        {
            return coded with { Type = EventType.Threaten, Mode = threat.Mode, Cameo = threat.Cameo, Status = EventStatus.Threatened, Symmetric = false, Content = Own(coded) };
        }
        if (coded.Status == EventStatus.Planned)
        {
            if (act.Type == EventType.Retreat)
                return coded with { Type = EventType.Concede, Mode = null, Cameo = composition.Of("03", act.Cameo, negated: false)?.Cameo ?? act.Cameo, Status = EventStatus.Promised, Content = Own(coded) };
            var promised = act.Type is EventType.Support or EventType.Aid && isWill;
            if (act.Type is EventType.Consult or EventType.Support or EventType.Cooperate or EventType.Aid && composition.Of("03", act.Cameo, negated: false) is { } intent)
                return coded with { Cameo = intent.Cameo, Status = promised ? EventStatus.Promised : EventStatus.Planned };
        }
        return null;
    }

    private static ContentAct Own(CodedAct coded) =>
        new() { Type = coded.Type, Mode = coded.Mode, Cameo = coded.Cameo, Actors = coded.Actors, Recipients = coded.Recipients };

    private static ContentAct Content(Document document, int index, bool negated)
    {
        var inner = document.Acts[index];
        return new ContentAct
        {
            Type = inner.Type,
            Mode = inner.Mode,
            Cameo = inner.Cameo,
            Actors = Sides(document, inner.Actors),
            Recipients = Sides(document, inner.Recipients),
            Negated = negated,
        };
    }

    private static bool Negated(Document document, Act outer) =>
        outer.ContentNegated ^ (document.Statuses[outer.Content].Polarity == Polarity.Negative);

    private static bool IsSpeechAct(EventType type) => type is EventType.Agree or EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten;

    private static bool Has(Document document, StatusReading status, string lemma)
    {
        foreach (var cue in status.Cues) if (document.Lemmas[cue] == lemma) return true;
        return false;
    }

    private static ImmutableArray<Actor> Sides(Document document, ImmutableArray<int> mentions)
    {
        var sides = ImmutableArray.CreateBuilder<Actor>(mentions.Length);
        foreach (var mention in mentions)
        {
            if (IsOwner(document, mention, mentions)) continue;
            // The finder hands over only mentions that stand for somebody; one side named twice is one side.
            var actor = document.Actors[mention]!;
            foreach (var one in actor.Each())
                if (!sides.Any(s => s.EntityId is not null && s.EntityId == one.EntityId && s.Code == one.Code)) sides.Add(one);
        }
        return sides.ToImmutable();
    }

    // "our troops", "Iraq's Hezbollah Brigades": whose they are is no side beside them.
    private static bool IsOwner(Document document, int mention, ImmutableArray<int> sides)
    {
        var token = document.Mentions[mention].Head;
        if (document.Tree.Relation(token) != DepRel.NmodPoss) return false;
        var owned = document.Tree.Head(token);
        foreach (var side in sides) if (side != mention && document.Mentions[side].FirstToken <= owned && owned < document.Mentions[side].EndToken) return true;
        return false;
    }
}
