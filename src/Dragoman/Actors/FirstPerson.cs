using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Actors;

/// <summary>
/// Finds who speaks as "I" and "we": the subject of the verb of saying that the words hang on, in a quotation that goes on the speaker before, in a statement
/// or speech the one its title names. What a crowd or an unnamed voice says stays open.
/// </summary>
internal static class FirstPerson
{
    // How many sentences a quotation goes on without naming its speaker again.
    private const int SentencesOfOneSpeech = 4;

    private static readonly HashSet<string> Saying = new(StringComparer.Ordinal)
    {
        "say", "tell", "add", "write", "declare", "state", "announce", "insist", "warn", "explain", "note", "claim", "argue", "stress", "reiterate", "vow", "pledge", "promise", "reply", "respond", "remark", "comment",
        "emphasize", "emphasise", "assert", "affirm", "conclude", "continue", "tweet", "post", "complain", "admit", "acknowledge", "report", "read", "point", "indicate", "quote", "cry", "shout", "call",
    };

    private static readonly string[] Speeches = ["Statement", "Remarks", "Message", "Letter", "Address", "Speech", "Press Briefing", "Press Gaggle", "Op-Ed", "Interview"];

    /// <summary>Whether the words are a pronoun of the first person.</summary>
    public static bool Is(ReadOnlySpan<char> word) =>
        word is "I" or "i" or "me" or "Me" or "my" or "My" or "MY" or "myself" or "we" or "We" or "WE" or "us" or "our" or "Our" or "OUR" or "ours" or "ourselves" or "OURSELVES";

    /// <summary>The mention of the speaker; −1 when it is not clear.</summary>
    public static int Antecedent(Document document, ReadOnlySpan<Actor?> actors, int index)
    {
        var mention = document.Mentions[index];
        if (Sayer(document, actors, mention.Head, mention.Sentence) is >= 0 and var told) return told;
        if (PronounFit.IsQuoted(document, mention) || BeginsQuoted(document, mention.Sentence)) return SpeakerBefore(document, actors, index);
        return Author(document, actors);
    }

    // The subject of the nearest verb of saying above the words, or of one that hangs on what is above: "We are ready, the minister said".
    private static int Sayer(Document document, ReadOnlySpan<Actor?> actors, int token, int sentence)
    {
        var tree = document.Tree;
        for (var at = token; at >= 0; at = tree.Head(at))
        {
            foreach (var child in tree.Children(at))
                if (tree.Relation(child) == DepRel.Parataxis && SubjectOfSaying(document, actors, child, sentence) is >= 0 and var after) return after;
            if (at != token && tree.Head(at) >= 0 && tree.Relation(at) is DepRel.Ccomp or DepRel.Parataxis or DepRel.Obj or DepRel.Xcomp && SubjectOfSaying(document, actors, tree.Head(at), sentence) is >= 0 and var above) return above;
        }
        return -1;
    }

    private static int SubjectOfSaying(Document document, ReadOnlySpan<Actor?> actors, int verb, int sentence)
    {
        if (!Saying.Contains(document.Lemmas[verb])) return -1;
        var subject = document.Tree.Child(verb, DepRel.Nsubj);
        if (subject < 0) return -1;
        var mentions = document.Mentions.Items;
        for (var i = 0; i < mentions.Length; i++)
            if (mentions[i].Sentence == sentence && subject >= mentions[i].FirstToken && subject < mentions[i].EndToken && actors[i] is not null && !Is(document.Word(subject))) return i;
        return -1;
    }

    // The sentence opens inside a quotation: its paragraph has an open one, or only a closing mark follows.
    private static bool BeginsQuoted(Document document, int sentence)
    {
        var isOpen = false;
        var paragraph = document.Sentences[sentence].Paragraph;
        for (var at = sentence; at > 0 && document.Sentences[at - 1].Paragraph == paragraph; at--)
            foreach (var c in document.Sentences[at - 1].Span.In(document.Text)) if (c is '"' or '“' or '”') isOpen = !isOpen;
        return isOpen;
    }

    private static int SpeakerBefore(Document document, ReadOnlySpan<Actor?> actors, int index)
    {
        var mentions = document.Mentions.Items;
        var sentence = mentions[index].Sentence;
        for (var i = index - 1; i >= 0 && sentence - mentions[i].Sentence <= SentencesOfOneSpeech; i--)
        {
            if (mentions[i].Sentence == sentence || actors[i] is not { Country: not null } and not { Group: not null } and not { EntityId: not null }) continue;
            if (document.Tree.Relation(mentions[i].Head) != DepRel.Nsubj) continue;
            if (Saying.Contains(document.Lemmas[document.Tree.Head(mentions[i].Head)])) return i;
        }
        return -1;
    }

    // "Statement from President Joe Biden on …": the only one whom the title names before what it is about; or the group whose station a dateline names.
    private static int Author(Document document, ReadOnlySpan<Actor?> actors)
    {
        var mentions = document.Mentions.Items;
        var title = document.Article.TitleSpan;
        var isSpeech = false;
        foreach (var kind in Speeches) isSpeech |= title.Length > 0 && title.In(document.Text).StartsWith(kind, StringComparison.OrdinalIgnoreCase);
        for (var i = 0; i < mentions.Length && mentions[i].Sentence <= 1; i++)
        {
            var kind = document.Sentences[mentions[i].Sentence].Kind;
            if (actors[i] is not { EntityId: { } id }) continue;
            if (kind == SentenceKind.Dateline && (id.StartsWith("group:", StringComparison.Ordinal) || id.StartsWith("force:", StringComparison.Ordinal))) return i;
            if (isSpeech && kind == SentenceKind.Title && mentions[i].FirstToken > 0 && document.Word(mentions[i].FirstToken - 1) is "by" or "from" or "By" or "From" or "of") return i;
        }
        return -1;
    }
}
