using System.CommandLine;
using Dragoman.Cli.Output;
using Dragoman.Documents;
using Dragoman.Evaluation;
using Dragoman.Learning.Training;
using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman eval spans</c>: records against annotated sentences, word for word: is the act found, is its type right, are the words of its sides.</summary>
internal static class EvalSpans
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILES") { Description = "Annotated sentences, as for train coder.", Arity = ArgumentArity.OneOrMore };
        var errors = new Option<bool>("--errors") { Description = "Print every fault as tab-separated text: kind, type, trigger, what was found, sentence." };
        var command = new DocumentedCommand("spans", "Records against annotated sentences (data/training): trigger, type, words of the sides. What has been learned from is no test.", """
            dragoman eval spans data/training/*.jsonl
            dragoman eval spans data/training/agree.jsonl --errors > faults.tsv
            """) { files, errors };
        command.SetAction(parsed =>
        {
            try
            {
                return Run(parsed.GetValue(files)!, parsed.GetValue(errors)); // The parser refuses a missing argument.
            }
            catch (Exception fault) when (fault is IOException or FormatException)
            {
                Console.Error.WriteLine($"dragoman eval spans: {fault.Message}");
                return ExitCode.Usage;
            }
        });
        return command;
    }

    /// <summary>Scores the records of annotated sentences.</summary>
    public static void Fill(IEnumerable<(AnnotatedSentence Sentence, IReadOnlyList<EventRecord> Records)> coded, EvaluationReport report, bool errors = false)
    {
        var (triggers, types, actors, recipients, statuses) = (new List<Judgement>(), new List<Judgement>(), new List<Judgement>(), new List<Judgement>(), new List<Judgement>());
        var (modes, codes, contexts, speakers) = (new List<Judgement>(), new List<Judgement>(), new List<Judgement>(), new List<Judgement>());
        var (empty, alarms) = (0, 0);
        var (ofTypes, ofActors, ofRecipients) = (new Calibration(), new Calibration(), new Calibration());
        foreach (var (sentence, records) in coded)
        {
            var pairs = sentence.Acts.Select(act => (Act: act, Record: Match(records, act))).ToList();
            if (sentence.Acts.IsEmpty)
            {
                empty++;
                if (records.Count > 0) alarms++;
            }
            triggers.Add(new Judgement(sentence.Id, [.. sentence.Acts.Select(_ => new ClassKey("act"))], [.. records.Select(r => new ClassKey(pairs.Exists(p => p.Record == r) ? "act" : "none"))]));
            types.Add(new Judgement(sentence.Id, [.. sentence.Acts.Select(a => new ClassKey(EnumNames<EventType>.Of(a.Type)))], [.. records.Select(r => new ClassKey(EnumNames<EventType>.Of(r.Type)))]));
            foreach (var (sure, isRight) in Certainties((sentence, records))) ofTypes.Add(sure, isRight);
            foreach (var (act, record) in pairs)
            {
                if (record is null || record.Type != act.Type)
                {
                    if (errors) Fault(record is null ? "missed" : "type", act, record is null ? "-" : EnumNames<EventType>.Of(record.Type), sentence);
                    continue;
                }
                Sides("actor", sentence, act, act.Actors, record.Symmetric ? [.. record.Actors, .. record.Recipients] : record.Actors, actors, errors);
                Sides("recipient", sentence, act, act.Symmetric ? [] : act.Recipients, record.Symmetric ? [] : record.Recipients, recipients, errors);
                modes.Add(new Judgement(sentence.Id, Keys(act.Mode is { } mode ? EnumNames<EventMode>.Of(mode) : null), Keys(record.Mode is { } own ? EnumNames<EventMode>.Of(own) : null)));
                codes.Add(new Judgement(sentence.Id, Keys(act.Cameo), Keys(record.Cameo)));
                if (sentence.IsComplete)
                {
                    contexts.Add(new Judgement(sentence.Id, [.. act.Contexts.Select(c => new ClassKey(c))], [.. record.Contexts.Select(c => new ClassKey(EnumNames<EventContext>.Of(c)))]));
                    var isSame = act.Speaker is { } who && record.Speaker?.Span is { } said && who.Overlaps(said);
                    speakers.Add(new Judgement(sentence.Id, Keys(act.Speaker is null ? null : "speaker"), Keys(record.Speaker?.Span is null ? null : isSame ? "speaker" : "other")));
                }
                if (record.Confidence?.Actors is { } actorsSure) ofActors.Add(actorsSure, IsRight(actors[^1]));
                if (record.Confidence?.Recipients is { } recipientsSure) ofRecipients.Add(recipientsSure, IsRight(recipients[^1]));
                statuses.Add(new Judgement(sentence.Id, [new ClassKey(EnumNames<EventStatus>.Of(act.Status))], [new ClassKey(EnumNames<EventStatus>.Of(record.Status))]));
                if (errors && act.Status != record.Status) Fault("status", act, $"{EnumNames<EventStatus>.Of(act.Status)} read as {EnumNames<EventStatus>.Of(record.Status)}", sentence);
            }
            if (!errors) continue;
            foreach (var record in records.Where(r => !pairs.Exists(p => p.Record == r)))
                Console.WriteLine($"false\t{EnumNames<EventType>.Of(record.Type)}\t{record.Trigger?.Text}\t{record.Rule}\t{sentence.Text}");
        }
        if (empty > 0) report.Remark($"false alarms: {alarms} of {empty} sentences without acts");
        report.Remark($"types: {ofTypes}");
        report.Remark($"actors: {ofActors}");
        report.Remark($"recipients: {ofRecipients}");
        report.Add("Triggers", triggers);
        report.Add("Types", types);
        report.Add("Actors where type is right", actors, showClasses: false);
        report.Add("Recipients where type is right", recipients, showClasses: false);
        report.Add("Status where type is right", statuses);
        report.Add("Modes where type is right", modes, showClasses: contexts.Count > 0);
        report.Add("CAMEO where type is right", codes, showClasses: false);
        if (contexts.Count == 0) return;
        report.Add("Contexts where type is right", contexts);
        report.Add("Speaker where type is right", speakers, showClasses: false);
    }

    private static int Run(string[] files, bool errors)
    {
        var pipeline = EnglishPipeline.Create();
        var report = new EvaluationReport();
        var known = new List<Judgement>();
        Fill(TrainCoderCommand.Sentences(files).Select(s =>
        {
            var document = pipeline.Annotate(TrainCoderCommand.ToArticle(s));
            Known(document, s, known, errors);
            return (s, (IReadOnlyList<EventRecord>)[.. document.Records.Items]);
        }), report, errors);
        report.Add("Sides that are known to be somebody", known);
        if (!errors) EvaluationTables.Print(report, Terminal.Open());
        return ExitCode.Done;
    }

    // Whether the words of a side hold a mention that stands for somebody: what is not seen as an actor cannot become a side.
    private static void Known(Document document, AnnotatedSentence sentence, List<Judgement> judgements, bool errors)
    {
        foreach (var side in sentence.Acts.SelectMany(a => a.Actors.Concat(a.Recipients)).Distinct())
        {
            var (isMention, hasCountry) = (false, false);
            for (var i = 0; i < document.Mentions.Count; i++)
            {
                if (document.Actors[i] is not { } actor || !document.Tokens[document.Mentions[i].Head].Span.Overlaps(side)) continue;
                isMention = true;
                hasCountry |= actor.Country is not null || actor.Group is not null;
            }
            judgements.Add(new Judgement(sentence.Id, [new ClassKey("side")], [new ClassKey(hasCountry ? "side" : isMention ? "without country" : "unknown")]));
            if (errors && !hasCountry) Console.WriteLine($"{(isMention ? "countryless" : "unknown")}\t{sentence.Text.Substring(side.Start, side.Length)}\t{sentence.Text}");
        }
    }

    /// <summary>How likely the type of each record is said to be, and whether it is right.</summary>
    public static IEnumerable<(float Probability, bool IsRight)> Certainties((AnnotatedSentence Sentence, IReadOnlyList<EventRecord> Records) coded)
    {
        foreach (var record in coded.Records)
            if (record.Confidence?.Type is { } sure) yield return ((float)sure, coded.Sentence.Acts.Any(a => a.Type == record.Type && Match(coded.Records, a) == record));
    }

    private static ClassKey[] Keys(string? name) => name is null ? [] : [new ClassKey(name)];

    private static bool IsRight(Judgement judgement) => judgement.Gold.Count == judgement.Predicted.Count && judgement.Gold.All(judgement.Predicted.Contains);

    private static EventRecord? Match(IReadOnlyList<EventRecord> records, AnnotatedAct act) =>
        records.Where(r => r.Trigger is { } t && t.Span.Overlaps(act.Trigger)).OrderByDescending(r => r.Type == act.Type).FirstOrDefault();

    private static void Sides(string kind, AnnotatedSentence sentence, AnnotatedAct act, IReadOnlyList<TextSpan> gold, IReadOnlyList<Actor> found, List<Judgement> judgements, bool errors)
    {
        var keys = found.Select(a => gold.Select((span, i) => (span, i)).Where(g => a.Span is { } s && g.span.Overlaps(s)).Select(g => $"{g.i}").FirstOrDefault() ?? "other").ToList();
        judgements.Add(new Judgement(sentence.Id, [.. gold.Select((_, i) => new ClassKey($"{i}"))], [.. keys.Select(k => new ClassKey(k))]));
        if (!errors) return;
        var missed = gold.Where((_, i) => !keys.Contains($"{i}")).Select(s => sentence.Text.Substring(s.Start, s.Length)).ToList();
        var extra = found.Where((_, i) => keys[i] == "other").Select(a => a.Text).ToList();
        if (missed.Count + extra.Count > 0) Fault(kind, act, $"missed [{string.Join("; ", missed)}] extra [{string.Join("; ", extra)}]", sentence);
    }

    private static void Fault(string kind, AnnotatedAct act, string what, AnnotatedSentence sentence) =>
        Console.WriteLine($"{kind}\t{EnumNames<EventType>.Of(act.Type)}\t{sentence.Text.Substring(act.Trigger.Start, act.Trigger.Length)}\t{what}\t{sentence.Text}");
}
