using System.CommandLine;
using System.Globalization;
using Dragoman.Analysis;
using Dragoman.Storage;

namespace Dragoman.Cli;

/// <summary>Days and moments of the commands that look at time.</summary>
internal static class DayOptions
{
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DAY",
        CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"{name} is \"{text}\"; a day is expected, as in 2022-02-24.");
            return null;
        },
    };

    public static Option<DateTimeOffset?> Since() => new("--since")
    {
        Description = "The cursor: what had been received by then was known. A day (to its end, UTC) or a moment.",
        HelpName = "MOMENT",
        Required = true,
        CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (AsOfMoment.TryParse(text, out var moment)) return moment;
            result.AddError($"--since is \"{text}\"; {AsOfMoment.Expected}.");
            return null;
        },
    };

    /// <summary>A pair as in "RUS-UKR", or a state as in "RUS"; null when it is neither.</summary>
    public static (string First, string Second)? Pair(string text)
    {
        var parts = text.ToUpperInvariant().Split('-');
        if (parts.Length > 2 || parts.Any(p => p.Length < 2 || !p.All(char.IsAsciiLetterUpper))) return null;
        if (parts.Length == 1) return (parts[0], DyadEvent.All);
        return string.CompareOrdinal(parts[0], parts[1]) <= 0 ? (parts[0], parts[1]) : (parts[1], parts[0]);
    }
}
