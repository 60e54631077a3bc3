using System.CommandLine;
using System.Globalization;
using Dragoman.Cli.Output;
using Dragoman.Documents;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman explain</c>: one text with everything the coder saw in it.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var text = new Argument<string[]>("TEXT") { Description = "A sentence or a short report; - reads it from standard input.", Arity = ArgumentArity.OneOrMore };
        var date = CommonOptions.Date();
        var command = new DocumentedCommand("explain", "Shows what the coder sees in a sentence: words, tree, mentions, acts with the lexicon entry that fired, cues, records.", """
            dragoman explain "Peru asked Chile not to expel its ambassador." --date 2022-03-01
            """) { text, date };
        command.SetAction(parsed => Run(parsed.GetValue(text) is ["-"] ? Console.In.ReadToEnd() : string.Join(' ', parsed.GetValue(text)!), parsed.GetValue(date))); // The parser refuses a missing argument.
        return command;
    }

    private static int Run(string text, DateTimeOffset? date)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Console.Error.WriteLine("dragoman explain: the text is empty");
            return ExitCode.Usage;
        }
        var document = EnglishPipeline.Create().Annotate(new Article { Id = "explain", Body = text, Published = date });
        var console = Terminal.Open();
        if (document.Rejection is { } reason)
        {
            console.WriteLine(reason);
            return ExitCode.SomeRejected;
        }
        var explanation = Explanation.Of(document);
        foreach (var sentence in document.Sentences.Items) console.Write(Tree(explanation, sentence));
        console.Write(Mentions(explanation));
        console.Write(Acts(explanation));
        using var sink = new TableSink(console);
        foreach (var record in document.Records.Items) sink.Write(record);
        return ExitCode.Done;
    }

    private static Table Tree(Explanation explanation, Sentence sentence)
    {
        var table = Titled("words").AddColumns("", "word", "lemma", "tag", "relation", "head");
        foreach (var word in explanation.Words[sentence.FirstToken..sentence.EndToken])
            table.AddRow(Number(word.Number), Safe(word.Text), Safe(word.Lemma), word.Tag, word.Relation, word.Head is { } head ? $"{Number(head)} {Safe(word.HeadText)}" : "");
        return table;
    }

    private static Table Mentions(Explanation explanation)
    {
        var table = Titled("mentions").AddColumns("", "words", "kind", "code", "who", "office");
        foreach (var mention in explanation.Mentions)
            table.AddRow(Number(mention.Number), Safe(mention.Text), mention.Kind, mention.Actor?.Code ?? "–", Markup.Escape(mention.Actor?.EntityId ?? ""), Markup.Escape(mention.Actor?.Office ?? ""));
        return table;
    }

    private static Table Acts(Explanation explanation)
    {
        var table = Titled("acts").AddColumns("", "trigger", "entry", "sure", "actors", "recipients", "content", "status", "cues", "speaker");
        foreach (var reading in explanation.Acts)
        {
            var act = reading.Act;
            table.AddRow(
                Number(reading.Number) + (act.Embedded ? " (content)" : ""),
                Safe(reading.Trigger),
                Markup.Escape(act.Rule),
                act.TypeProbability.ToString("0.00", CultureInfo.InvariantCulture),
                Numbers(act.Actors),
                Numbers(act.Recipients),
                act.Content < 0 ? "" : (act.ContentNegated ? "not " : "") + Number(act.Content),
                reading.Status,
                Safe(reading.Cues),
                Safe(reading.Speaker ?? ""));
        }
        return table;
    }

    private static Table Titled(string title) => new Table().Border(TableBorder.Simple).Title(title);

    private static string Safe(string text) => Markup.Escape(Terminal.Clean(text));

    private static string Numbers(IEnumerable<int> numbers) => string.Join(", ", numbers.Select(Number));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
