using Dragoman.Documents;

namespace Dragoman.Parsing.Reports;

/// <summary>
/// The shapes in which news reports what was said and treebanks of web text seldom have: headlines, the reporting verb in the middle, reports in reports,
/// passives, a colon. Each rebuilds a report; null where its words do not allow it.
/// </summary>
internal static class ReportShapes
{
    /// <summary>"Ministers to leave, says premier": no articles, the present, no full stop, often no "be", and sometimes Every Word Large.</summary>
    public static List<DraftWord>? Headline(Report report, Random random)
    {
        if (report.Subject.Word.Tag.Upos is not (Upos.Noun or Upos.Propn)) return null;
        ReportingVerbs.Put(report.Verb, random, present: true);
        if (Auxiliary(report, "will", "would") is { } will) MakeTo(will, report.Content);
        var dropsBe = random.Next(2) == 0;
        List<DraftWord> said = [.. report.Said.Where(w => !IsArticle(w) && !(dropsBe && w.Head == report.Content && w.Word.Relation is DepRel.AuxPass or DepRel.Cop && w.Word.Form is "is" or "are" or "was" or "were"))];
        List<DraftWord> who = [.. report.Who.Where(w => !IsArticle(w))];
        if (said.Count < 3 || !said.Contains(report.Content)) return null;
        if (who[0] == report.Words[0]) Case.Lower(who[0]);
        List<DraftWord> words = random.Next(5) switch
        {
            0 => [.. said, DraftWord.Mark(",", Xpos.Comma, report.Verb), report.Verb, .. who],
            1 => [.. said, DraftWord.Mark(",", Xpos.Comma, report.Verb), .. who, report.Verb],
            2 => [.. said, DraftWord.Mark("-", Xpos.Colon, report.Verb), .. who, report.Verb],
            3 => [.. who, report.Verb, .. said],
            _ => [DraftWord.Mark("'", Xpos.OpenQuote, report.Content), .. said, DraftWord.Mark("'", Xpos.CloseQuote, report.Content), DraftWord.Mark(",", Xpos.Comma, report.Verb), report.Verb, .. who],
        };
        Case.Raise(words.First(w => !w.IsMark));
        if (random.Next(3) == 0) foreach (var word in words.Where(w => w.Word.Tag.Upos is Upos.Noun or Upos.Verb or Upos.Adj or Upos.Propn or Upos.Adv or Upos.Pron)) Case.Raise(word);
        return words;
    }

    /// <summary>"The plan, he said, would fail": the reporting verb as an aside, the way the treebanks write it.</summary>
    public static List<DraftWord>? Middle(Report report, Random random)
    {
        var first = report.Said.Where(w => w.Head == report.Content && w.Word.Relation is DepRel.Nsubj or DepRel.NsubjPass).Take(1).SelectMany(s => report.Said.Where(w => w.IsBelow(s))).ToList();
        if (first.Count == 0 || first[0] != report.Said[0] || report.Said[first.Count - 1] != first[^1] || first.Count == report.Said.Count) return null;
        var rest = report.Said.Skip(first.Count).ToList();
        var swapped = report.Subject.Word.Tag.Upos != Upos.Pron && random.Next(3) == 0;
        if (report.Frame[0] == report.Words[0]) Case.Lower(report.Words[0]);
        List<DraftWord> frame = swapped ? [report.Verb, .. report.Who, .. report.Rest.Where(w => w != report.Verb)] : report.Frame;
        report.Content.On(null, DepRel.Root);
        report.Verb.On(report.Content, DepRel.Parataxis);
        Case.Raise(first[0]);
        return [.. first, DraftWord.Mark(",", Xpos.Comma, report.Verb), .. frame, DraftWord.Mark(",", Xpos.Comma, report.Verb), .. rest, DraftWord.Mark(".", Xpos.Period, report.Content)];
    }

    /// <summary>"X said the minister had warned that …": one report as what another says.</summary>
    public static List<DraftWord>? Nested(Report outer, Report inner, Random random)
    {
        ReportingVerbs.Put(outer.Verb, random, present: false);
        ReportingVerbs.Put(inner.Verb, random, present: false);
        if (inner.Frame[0] == inner.Words[0]) Case.Lower(inner.Words[0]);
        inner.Verb.On(outer.Verb, DepRel.Ccomp);
        List<DraftWord> said = [.. random.Next(3) > 0 ? [That(inner.Verb)] : Array.Empty<DraftWord>(), .. inner.Frame, .. random.Next(3) > 0 ? [That(inner.Content)] : Array.Empty<DraftWord>(), .. inner.Said];
        return [.. outer.Frame, .. said, DraftWord.Mark(".", Xpos.Period, outer.Verb)];
    }

    /// <summary>"The minister is expected to leave", "is said to have left": the subject of what was said becomes that of the passive.</summary>
    public static List<DraftWord>? Raised(Report report, Random random)
    {
        var subject = report.Said.Find(w => w.Head == report.Content && w.Word.Relation is DepRel.Nsubj or DepRel.NsubjPass);
        if (subject is null || subject.Word.Tag.Xpos == Xpos.Prp) return null;
        var words = report.Said.Where(w => w.IsBelow(subject)).ToList();
        var at = words.Count;
        if (words[0] != report.Said[0] || words[^1] != report.Said[at - 1] || at == report.Said.Count || Infinitive(report, report.Said[at]) is not { } infinitive) return null;
        ReportingVerbs.PutPassive(report.Verb, random, raises: true);
        subject.On(report.Verb, DepRel.NsubjPass);
        report.Content.On(report.Verb, DepRel.Xcomp);
        Case.Raise(words[0]);
        return [.. words, Be(subject, random, report.Verb), report.Verb, .. infinitive, .. report.Said.Skip(at + 1), DraftWord.Mark(".", Xpos.Period, report.Verb)];
    }

    /// <summary>"It was reported that …", and the other way round.</summary>
    public static List<DraftWord>? Impersonal(Report report, Random random)
    {
        ReportingVerbs.PutPassive(report.Verb, random, raises: false);
        var it = DraftWord.New("it", "it", new TokenTag(Upos.Pron, Xpos.Prp, default), report.Verb, DepRel.NsubjPass);
        // Times and places may stay; hearers and what goes with the active verb do not.
        var rest = random.Next(2) == 0 ? [] : report.Rest.Where(w => report.Verb != w && report.Rest.Any(top => top.Head == report.Verb && top.Word.Relation is DepRel.Obl or DepRel.OblUnmarked or DepRel.Advmod && w.IsBelow(top)));
        List<DraftWord> frame = [it, Be(it, random, report.Verb), report.Verb, .. rest];
        var stop = DraftWord.Mark(".", Xpos.Period, report.Verb);
        if (random.Next(3) == 0)
        {
            Case.Raise(report.Said[0]);
            return [.. report.Said, DraftWord.Mark(",", Xpos.Comma, report.Verb), .. frame, stop];
        }
        Case.Raise(it);
        return [.. frame, That(report.Content), .. report.Said, stop];
    }

    /// <summary>"The minister said: “…”".</summary>
    public static List<DraftWord>? Colon(Report report, Random random)
    {
        var curly = random.Next(2) == 0;
        Case.Raise(report.Said[0]);
        List<DraftWord> said = random.Next(4) == 0
            ? [.. report.Said, DraftWord.Mark(".", Xpos.Period, report.Verb)]
            : [DraftWord.Mark(curly ? "“" : "\"", Xpos.OpenQuote, report.Content), .. report.Said, DraftWord.Mark(".", Xpos.Period, report.Content), DraftWord.Mark(curly ? "”" : "\"", Xpos.CloseQuote, report.Content)];
        return [.. report.Frame, DraftWord.Mark(random.Next(4) == 0 ? "," : ":", Xpos.Colon, report.Verb), .. said];
    }

    // What stands after the subject, as an infinitive: "will", "was" or "left" become "to", "to be", "to have left"; null where it is none of these.
    private static DraftWord[]? Infinitive(Report report, DraftWord first)
    {
        var to = DraftWord.New("to", "to", new TokenTag(Upos.Part, Xpos.To, default), report.Content, DepRel.Mark);
        if (first.Head == report.Content && first.Word.Relation == DepRel.Aux && first.Word.Form is "will" or "would" or "can" or "could" or "may" or "might") return [to];
        if (first.Head == report.Content && first.Word.Relation is DepRel.Cop or DepRel.AuxPass && first.Word.Form is "is" or "are" or "was" or "were")
        {
            first.Become("be", "be", new TokenTag(Upos.Aux, Xpos.Vb, default));
            return [to, first];
        }
        if (first == report.Content && first.Word.Tag.Xpos == Xpos.Vbd && first.Word.Form.EndsWith("ed", StringComparison.Ordinal))
        {
            first.Become(first.Word.Form, first.Word.Lemma, new TokenTag(Upos.Verb, Xpos.Vbn, first.Word.Tag.Morph));
            return [to, DraftWord.New("have", "have", new TokenTag(Upos.Aux, Xpos.Vb, default), report.Content, DepRel.Aux), first];
        }
        return null;
    }

    private static void MakeTo(DraftWord modal, DraftWord head)
    {
        modal.Become("to", "to", new TokenTag(Upos.Part, Xpos.To, default));
        modal.On(head, DepRel.Mark);
    }

    private static DraftWord? Auxiliary(Report report, params string[] lemmas) =>
        report.Said.Find(w => w.Head == report.Content && w.Word.Relation == DepRel.Aux && lemmas.Contains(w.Word.Form));

    private static bool IsArticle(DraftWord word) => word.Word is { Relation: DepRel.Det, Lemma: "the" or "a" or "an" };

    private static DraftWord That(DraftWord head) => DraftWord.New("that", "that", new TokenTag(Upos.Sconj, Xpos.In, default), head, DepRel.Mark);

    private static DraftWord Be(DraftWord subject, Random random, DraftWord head)
    {
        var plural = subject.Word.Tag.Xpos is Xpos.Nns or Xpos.Nnps;
        var past = random.Next(2) == 0;
        return DraftWord.New(plural ? past ? "were" : "are" : past ? "was" : "is", "be", new TokenTag(Upos.Aux, past ? Xpos.Vbd : plural ? Xpos.Vbp : Xpos.Vbz, default), head, DepRel.AuxPass);
    }
}
