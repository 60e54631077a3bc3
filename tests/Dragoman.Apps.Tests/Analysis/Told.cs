using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Analysis;
using Dragoman.Records;

namespace Dragoman.Apps.Tests.Analysis;

/// <summary>Records written in one line: <c>03-01 DEU AGREE(AID) UKR promised "Germany promised 14 tanks"</c>.</summary>
internal static class Told
{
    public static readonly LedgerRules Rules = LedgerRules.Load(Repository.PathOf("data"));
    public static readonly DateTimeOffset End = new(2023, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A record of 2023. The content act is done by the actor towards the recipient; of a REQUEST by the recipient.</summary>
    public static EventRecord Record(string line)
    {
        var quote = line.IndexOf('"', StringComparison.Ordinal);
        var words = line[..quote].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var day = DateOnly.ParseExact("2023-" + words[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var act = words[2].Split('(', ')');
        var (type, mode) = Act(act[0]);
        var (doers, others) = (Sides(words[1]), Sides(words[3]));
        ContentAct? content = null;
        if (act.Length > 1)
        {
            var (innerType, innerMode) = Act(act[1].TrimStart('!'));
            content = new ContentAct { Type = innerType, Mode = innerMode, Negated = act[1][0] == '!', Actors = type == EventType.Request ? others : doers, Recipients = type == EventType.Request ? [] : others };
        }
        Assert.True(EnumNames<EventStatus>.TryParse(words[4], out var status), line);
        return new EventRecord
        {
            Id = words[0] + words[2],
            ArticleId = line,
            Published = new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero),
            Sentence = line[quote..].Trim('"'),
            Type = type,
            Mode = mode,
            Status = status,
            Act = content,
            Actors = doers,
            Recipients = others,
            Deadline = Day(words, "until"),
            Date = Day(words, "on"),
            Quantities = Numbers(words),
        };
    }

    public static ImmutableArray<Commitment> All(IEnumerable<EventRecord> records, DateTimeOffset? asOf = null, params LinkVerdict[] verdicts)
    {
        var list = records.ToList();
        return CommitmentLedger.Of(list, asOf ?? End, Rules, verdicts).Entries.AddRange(EventCalendar.Of(list, asOf ?? End, Rules, verdicts).Entries);
    }

    /// <summary>An entry in one line: <c>promise fulfilled: 05-01AID fulfilled</c>.</summary>
    public static string Say(Commitment entry) =>
        $"{EnumNames<CommitmentKind>.Of(entry.Kind)} {EnumNames<CommitmentOutcome>.Of(entry.Outcome)}: {string.Join(", ", entry.Links.Select(l => $"{l.Record.Id} {EnumNames<CommitmentOutcome>.Of(l.Outcome)}"))}".TrimEnd(':', ' ');

    private static (EventType Type, EventMode? Mode) Act(string text)
    {
        var parts = text.Split('/');
        Assert.True(EnumNames<EventType>.TryParse(parts[0], out var type), text);
        return (type, parts.Length > 1 && EnumNames<EventMode>.TryParse(parts[1], out var mode) ? mode : null);
    }

    private static ImmutableArray<Actor> Sides(string codes) => codes == "-" ? [] : [.. codes.Split(',').Select(c => new Actor { Code = c, Country = c[..3], Name = c })];

    private static EventDate? Day(string[] words, string before) =>
        Array.IndexOf(words, before) is > 0 and var at
            ? new EventDate { Start = DateOnly.Parse("2023-" + words[at + 1], CultureInfo.InvariantCulture), End = DateOnly.Parse("2023-" + words[at + 1], CultureInfo.InvariantCulture), Precision = DatePrecision.Day, Basis = DateBasis.Explicit }
            : null;

    private static ImmutableArray<Quantity> Numbers(string[] words) =>
        Array.IndexOf(words, "tanks") is > 0 and var at
            ? [new Quantity { Kind = QuantityKind.Tanks, Low = int.Parse(words[at + 1], CultureInfo.InvariantCulture), High = int.Parse(words[at + 1], CultureInfo.InvariantCulture), Text = words[at + 1], Span = default }]
            : [];
}
