using Dragoman.Knowledge.Petrarch;

namespace Dragoman.Tests.Knowledge.Petrarch;

public class PatternReadingTests
{
    [Theory]
    [InlineData("*", "")]
    [InlineData("* (WITH)", "+with")]
    [InlineData("* OFF TALK", "+off /TALK")]
    [InlineData("* ON &SOLUTION", "/obl:on &SOLUTION")]
    [InlineData("* (TO {PEACE PLAN})", "/obl:to PEACE PLAN")]
    [InlineData("* {&MILITARY PRESSURE}", "/&MILITARY PRESSURE")]
    [InlineData("$ * CEASE_FIRE", "/CEASE FIRE")]
    [InlineData("&AIRCRAFT *", "/subj: &AIRCRAFT")]
    [InlineData("* (TO +)", ">to")]
    [InlineData("* RESTRICTIONS ON +", "/RESTRICTIONS >on")]
    [InlineData("% * &TREATY", "/&TREATY =")]
    [InlineData("+ * (BY $)", "")]
    [InlineData("* ^ TALKS", "/TALKS")]
    public void Of_PatternOfEitherStyle_IsRead(string text, string expected)
    {
        var reading = PatternReading.Of(text, []);
        Assert.Null(reading.Reason);
        var parts = reading.Particles.Select(p => "+" + p).Append(reading.Where is { } where ? "/" + where + string.Join(' ', reading.Noun) : "")
            .Append(reading.Recipient is { } to ? ">" + to : "").Append(reading.IsMutual ? "=" : "");
        Assert.Equal(expected, string.Join(' ', parts.Where(p => p.Length > 0)));
    }

    [Theory]
    [InlineData("NO STAR", "no verb")]
    [InlineData("* POLICE (TO BORDER)", "two conditions")]
    [InlineData("SAID *", "a word before the verb")]
    [InlineData("THREAT TO *", "a preposition before the verb")]
    [InlineData("* WITHOUT $", "the acting side")]
    [InlineData("* {ONE TWO THREE}", "more than two words")]
    [InlineData("* FORCES CALL", "a second verb")]
    [InlineData("+ *", "the receiving side")]
    [InlineData("% *", "a compound side")]
    public void Of_PatternBeyondAUnit_GivesTheReason(string text, string reason) => Assert.Contains(reason, PatternReading.Of(text, ["CALL"]).Reason ?? "none", StringComparison.Ordinal);
}
