using System.CommandLine;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman eval …</c>: measures a stage against a gold file. One subcommand a stage.</summary>
internal static class EvalCommand
{
    public static Command Create() => new DocumentedCommand("eval", "Measures against gold: precision, recall and F1 by class and level, with 95 % intervals by bootstrap over cases. Gold files hold one JSON object a line (docs/evaluation.md describes the fields); eval parse reads CoNLL-U.", """
        dragoman eval parse en_ewt-ud-test.conllu
        dragoman eval events gold.jsonl
        dragoman eval relation plv.jsonl
        dragoman eval extract pages/
        """)
    {
        EvalSample.Create(),
        EvalAgreement.Create(),
        EvalParse.Create(),
        EvalQuotes.Create(),
        EvalOccurrences.Create(),
        EvalSpans.Create(),
        EvalFeeds.Create(),
        EvalExtract.Create(),
        EvalLedger.Create(),
        GoldEvaluation.Command("relation", "The class between two given sides (marked_text), 15 classes and quad.", c => c.MarkedText is not null, EvalRelation.Run),
        GoldEvaluation.Command("events", "Records from raw text, at the levels type, countries, codes, mode and CAMEO.", c => c.Events is not null, EvalEvents.Run),
        GoldEvaluation.Command("status", "What the text claims of each event.", c => c.Events?.Any(e => e.Status is not null) == true, EvalEvents.RunStatus),
        GoldEvaluation.Command("actors", "Who is meant by each mention: country, code, entity, office.", c => c.Actors is not null, EvalMentions.RunActors),
        GoldEvaluation.Command("dates", "Temporal expressions: first and last day.", c => c.Dates is not null, EvalMentions.RunDates),
        GoldEvaluation.Command("places", "Places: the same id, or within 10 km.", c => c.Places is not null, EvalMentions.RunPlaces),
        GoldEvaluation.Command("quantities", "Quantities: kind, least and greatest number, currency.", c => c.Quantities is not null, EvalMentions.RunQuantities),
        GoldEvaluation.Command("coreference", "Names, descriptions and pronouns that refer back: the same actor as what they refer to, by kind and source.", c => c.Chains is not null, EvalCoreference.Run),
    };
}
