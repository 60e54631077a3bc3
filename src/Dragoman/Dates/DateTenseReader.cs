using Dragoman.Documents;

namespace Dragoman.Dates;

/// <summary>Reads from the verb that a date hangs from whether it lies before or after publication.</summary>
internal readonly ref struct DateTenseReader(Document document, int firstToken)
{
    // What these set in the past may still lie ahead: "was postponed until Monday".
    private static readonly HashSet<string> Setting = new(StringComparer.Ordinal)
    {
        "schedule", "plan", "expect", "slate", "set", "postpone", "delay", "reschedule", "adjourn", "put", "call", "extend", "give", "announce", "order", "fix", "push", "demand", "urge",
        "promise", "pledge", "vow", "agree", "want", "ask", "tell", "threaten", "warn", "seek", "allow", "propose", "invite", "declare", "hope", "move", "suspend", "defer", "advance", "have", "need", "insist",
    };

    // What follows these happened when they did: "failed to appear on Monday".
    private static readonly HashSet<string> Implying = new(StringComparer.Ordinal)
    {
        "fail", "manage", "begin", "start", "refuse", "decline", "continue", "have", "force", "help", "appear", "seem", "use", "try", "attempt", "come", "go", "happen", "stop", "cease", "let", "see",
    };

    public DateTense At(int token)
    {
        var bound = Bound(token, out var since);
        if (since) return DateTense.Past;
        if (IsAhead(token)) return DateTense.Future;
        var node = token;
        for (var steps = 0; node >= 0 && steps < 24; node = document.Tree.Head(node), steps++)
        {
            if (!IsPredicate(node)) continue;
            var tense = Of(node, bound, 0);
            if (tense == DateTense.Present && bound) return DateTense.Future;
            if (tense != DateTense.Open) return tense;
        }
        return DateTense.Open;
    }

    // "by", "until", "for", "from" before a date point ahead of a verb that sets something.
    private bool Bound(int token, out bool since)
    {
        since = false;
        for (var before = token - 1; before >= Math.Max(firstToken, token - 3); before--)
        {
            var word = document.Word(before);
            if (IsOne(word, "since")) since = true;
            if (IsOne(word, "by") || IsOne(word, "until") || IsOne(word, "till") || IsOne(word, "for") || IsOne(word, "to") || IsOne(word, "from") || IsOne(word, "before") || IsOne(word, "starting")
                || IsOne(word, "effective") || IsOne(word, "deadline")) return true;
            if (!IsOne(word, "the") && !IsOne(word, "at") && !IsOne(word, "least") && !IsOne(word, "early") && !IsOne(word, "late") && !IsOne(word, "end") && !IsOne(word, "of")) return false;
        }
        return false;
    }

    // "ahead of Sunday's vote".
    private bool IsAhead(int token)
    {
        for (var before = token - 1; before > Math.Max(firstToken, token - 4); before--)
            if (IsOne(document.Word(before), "of") && IsOne(document.Word(before - 1), "ahead")) return true;
        return false;
    }

    private bool IsPredicate(int node) => document.Tags[node].Upos is Upos.Verb or Upos.Aux || document.Tree.Child(node, DepRel.Cop) >= 0;

    private DateTense Of(int verb, bool bound, int depth)
    {
        var (past, present, perfect, modal, to) = (false, false, false, false, false);
        foreach (var child in document.Tree.Children(verb))
        {
            var xpos = document.Tags[child].Xpos;
            if (xpos == Xpos.To && document.Tree.Relation(child) == DepRel.Mark) to = true;
            if (document.Tree.Relation(child) is not (DepRel.Aux or DepRel.AuxPass or DepRel.Cop)) continue;
            if (xpos == Xpos.Md) modal = true;
            if (xpos == Xpos.Vbd) past = true;
            if (xpos is Xpos.Vbz or Xpos.Vbp) present = true;
            if (document.Lemmas[child] == "have") perfect = true;
        }
        if (verb > firstToken && document.Tags[verb - 1].Xpos == Xpos.To) to = true;
        var sets = bound && Setting.Contains(document.Lemmas[verb]);
        if (modal) return DateTense.Future;
        if (to) return Implied(verb, bound, depth);
        switch (document.Tags[verb].Xpos)
        {
            case Xpos.Vbd:
                return sets ? DateTense.Future : DateTense.Past;
            case Xpos.Vbn:
                return sets ? DateTense.Future : past || perfect || !present ? DateTense.Past : DateTense.Present;
            case Xpos.Vbg:
                return past || perfect ? DateTense.Past : present ? DateTense.Future : Outer(verb, bound, depth);
            case Xpos.Vb when !document.Word(verb).Equals(document.Lemmas[verb], StringComparison.OrdinalIgnoreCase):
                return DateTense.Past; // "flew", tagged as if it were an infinitive.
            case Xpos.Vb:
                return past ? DateTense.Past : Outer(verb, bound, depth) is var outer and not DateTense.Open ? outer : DateTense.Present;
            case Xpos.Vbz or Xpos.Vbp:
                return DateTense.Present;
            default:
                return past ? DateTense.Past : perfect ? DateTense.Past : present ? DateTense.Present : DateTense.Open;
        }
    }

    private DateTense Implied(int verb, bool bound, int depth)
    {
        var outer = document.Tree.Head(verb);
        return outer >= 0 && depth < 4 && document.Tags[outer].Upos == Upos.Verb && Implying.Contains(document.Lemmas[outer]) ? Of(outer, bound, depth + 1) : DateTense.Future;
    }

    private DateTense Outer(int verb, bool bound, int depth)
    {
        var outer = document.Tree.Head(verb);
        return outer >= 0 && depth < 4 && IsPredicate(outer) ? Of(outer, bound, depth + 1) : DateTense.Open;
    }

    private static bool IsOne(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
