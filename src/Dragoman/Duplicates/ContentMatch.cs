using Dragoman.Records;

namespace Dragoman.Duplicates;

/// <summary>Compares what: mode, words, content, deadline, status, figures.</summary>
internal static class ContentMatch
{
    private const double Many = 0.6;
    private const double Some = 0.35;
    private const double Few = 0.1;
    private const int FewestWords = 4;
    private const double CopyOverlap = 0.6;
    private const double Nearly = 0.1;

    public static MatchSigns Of(RecordProfile one, RecordProfile other)
    {
        var (a, b) = (one.Record, other.Record);
        MatchSigns signs = MatchSigns.None;
        if (a.Mode is { } mode && b.Mode is { } otherMode) signs |= mode == otherMode ? MatchSign.SameMode : MatchSign.OtherMode;
        if (one.Trigger is not null && one.Trigger == other.Trigger) signs |= MatchSign.SameTrigger;
        if (a.Act is { } act && b.Act is { } otherAct) signs |= act.Type == otherAct.Type && (act.Mode == otherAct.Mode || act.Mode is null || otherAct.Mode is null) ? MatchSign.SameContent : MatchSign.OtherContent;
        if (a.Deadline is { Start: { } from } limit && b.Deadline is { Start: { } otherFrom } otherLimit)
            signs |= from <= (otherLimit.End ?? otherFrom) && otherFrom <= (limit.End ?? from) ? MatchSign.SameDeadline : MatchSign.OtherDeadline;
        return signs | Status(one.Status, other.Status) | Figures(a, b) | Words(one, other);
    }

    private static MatchSign Status(StatusGroup one, StatusGroup other)
    {
        if (one == other) return MatchSign.SameStatus;
        var (low, high) = one < other ? (one, other) : (other, one);
        return (low, high) switch
        {
            (StatusGroup.Done, StatusGroup.Denied) => MatchSign.Denial,
            (StatusGroup.Done, StatusGroup.Recalled) => MatchSign.Recalled,
            (StatusGroup.Planned, StatusGroup.Possible) => MatchSign.PlanOrPossible,
            _ => MatchSign.OtherStatus,
        };
    }

    private static MatchSigns Figures(EventRecord one, EventRecord other)
    {
        MatchSigns signs = MatchSigns.None;
        foreach (var a in one.Quantities)
        {
            if (a.Kind == QuantityKind.Other) continue;
            foreach (var b in other.Quantities)
                if (b.Kind == a.Kind) signs |= Agree(a, b) ? MatchSign.SameFigure : IsToll(a.Kind) ? MatchSign.RevisedFigure : MatchSign.OtherFigure;
        }
        return signs;
    }

    /// <summary>Whether a figure grows while it is told.</summary>
    private static bool IsToll(QuantityKind kind) => kind is QuantityKind.Killed or QuantityKind.Wounded or QuantityKind.Displaced or QuantityKind.Arrested;

    private static bool Agree(Quantity one, Quantity other)
    {
        var slack = one.Approximate || other.Approximate ? Nearly : 0;
        var (low, high) = (one.Low ?? 0, one.High ?? double.PositiveInfinity);
        var (otherLow, otherHigh) = (other.Low ?? 0, other.High ?? double.PositiveInfinity);
        return low * (1 - slack) <= otherHigh && otherLow * (1 - slack) <= high;
    }

    private static MatchSigns Words(RecordProfile one, RecordProfile other)
    {
        MatchSigns signs = MatchSigns.None;
        if (one.Record.ArticleId == other.Record.ArticleId)
        {
            // One sentence that tells of two acts shares all its words with itself.
            signs = MatchSign.SameArticle;
            return one.SentenceKey != 0 && one.SentenceKey == other.SentenceKey ? signs | MatchSign.SameSentence : signs;
        }
        if (one.Words.IsCopyOf(other.Words, CopyOverlap)) return signs | MatchSign.CopiedSentence | MatchSign.ManySharedWords;
        if (SentenceWords.Shared(one.Words.Names, other.Words.Names, 1) > 0) signs |= MatchSign.SharedName;
        return SentenceWords.Shared(one.Words.Words, other.Words.Words, FewestWords) switch
        {
            null => signs,
            >= Many => signs | MatchSign.ManySharedWords,
            >= Some => signs | MatchSign.SomeSharedWords,
            < Few => signs | MatchSign.FewSharedWords,
            _ => signs,
        };
    }
}
