using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>Says who says so: the subject of the reporting verb the act hangs on, or whom "according to" names.</summary>
internal sealed class Attributor(Lexicon lexicon) : IAnnotator
{
    public Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Lemmas | Layers.Arcs | Layers.Mentions | Layers.Actors | Layers.Acts;

    public Layers Provides => Layers.Speakers;

    public void Annotate(Document document)
    {
        var acts = document.Acts.Items;
        var speakers = document.Speakers.Allocate(acts.Length);
        if (acts.Length == 0) return;
        var sides = new SideReader();
        sides.Fill(document);
        for (var i = 0; i < acts.Length; i++) speakers[i] = Find(document, acts[i], sides);
    }

    private Speaker? Find(Document document, Act act, SideReader sides)
    {
        var tree = document.Tree;
        for (var token = act.Clause; token >= 0; token = tree.Head(token))
        {
            foreach (var child in tree.Children(token))
            {
                // "…, the ministry said": the reporting verb hangs on the clause it reports.
                if (tree.Relation(child) == DepRel.Parataxis && IsReporting(lexicon, document, child) && Subject(document, child) is >= 0 and var who) return Make(document, who, child, sides);
                if (IsAccordingTo(document, child)) return Make(document, child, -1, sides);
            }
            var head = tree.Head(token);
            // "denied attacking Haiti": whoever denies says so.
            if (head >= 0 && tree.Relation(token) is DepRel.Xcomp && document.Lemmas[head] == "deny" && Subject(document, head) is >= 0 and var denier) return Make(document, denier, head, sides);
            if (head >= 0 && tree.Relation(token) is DepRel.Ccomp or DepRel.Parataxis or DepRel.Obj && IsReporting(lexicon, document, head) && Subject(document, head) is >= 0 and var speaker)
                return Make(document, speaker, head, sides);
        }
        return null;
    }

    private static bool IsAccordingTo(Document document, int token)
    {
        foreach (var child in document.Tree.Children(token))
            if (document.Tree.Relation(child) is DepRel.Case or DepRel.Mark && document.Lemmas[child] is "accord" or "according") return true;
        return false;
    }

    /// <summary>Whether a word tells that somebody says something.</summary>
    public static bool IsReporting(Lexicon lexicon, Document document, int token) => document.Tags[token].Upos == Upos.Verb && lexicon.Speech(document.Lemmas[token]).Length > 0;

    private static int Subject(Document document, int verb) => new Clause(document).Subject(verb);

    private static Speaker Make(Document document, int token, int verb, SideReader sides)
    {
        var mention = sides.MentionAt(token);
        var actor = mention >= 0 ? document.Actors[mention] : null;
        var span = actor?.Span ?? document.Tokens[token].Span;
        return new Speaker
        {
            Text = span.In(document.Text).ToString(),
            Span = span,
            Name = actor?.Name,
            EntityId = actor?.EntityId,
            Country = actor?.Country,
            Office = actor?.Office,
            Kind = Kind(document, token, verb, actor),
        };
    }

    private static SpeakerKind Kind(Document document, int token, int verb, Actor? actor)
    {
        if (verb >= 0 && document.Lemmas[verb] is "announce" or "declare") return SpeakerKind.Announced;
        if (verb >= 0 && HasQuote(document, verb)) return SpeakerKind.Quoted;
        var isUnnamed = actor is null || actor.EntityId is null;
        return isUnnamed && document.Tags[token].Xpos is Xpos.Nns ? SpeakerKind.Anonymous : SpeakerKind.Reported;
    }

    private static bool HasQuote(Document document, int verb)
    {
        foreach (var sentence in document.Sentences.Items)
            if (verb >= sentence.FirstToken && verb < sentence.EndToken) return sentence.Span.In(document.Text).IndexOfAny("\"“”") >= 0;
        return false;
    }
}
