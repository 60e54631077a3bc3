using System.CommandLine;
using Dragoman.Ingestion.Files;

namespace Dragoman.Cli;

/// <summary>Options that say how articles are read from files, for all commands that read them.</summary>
internal sealed class ArticleOptions
{
    private readonly Option<DateTimeOffset?> _date = CommonOptions.Date();

    private readonly Option<ColumnMapping?> _columns = new("--columns")
    {
        Description = $"Which column of a table holds what, as in text=body,title=headline; fields are {string.Join(", ", ColumnMapping.Fields)}. Default: columns that bear these names.",
        HelpName = "FIELD=COLUMN,…",
        CustomParser = result =>
        {
            var mapping = ColumnMapping.Parse(result.Tokens.Count > 0 ? result.Tokens[0].Value : "", out var fault);
            if (fault is not null) result.AddError($"--columns: {fault}.");
            return mapping;
        },
    };

    private readonly Option<string?> _dateFormat = new("--date-format") { Description = "How tables write dates, as in dd/MM/yyyy. Default: ISO 8601.", HelpName = "FORMAT" };

    private readonly Option<string?> _separator = new("--separator") { Description = "The line that stands between the articles of a text file. Default: see docs/ingestion.md.", HelpName = "LINE" };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_date, _columns, _dateFormat, _separator]) command.Add(option);
    }

    /// <summary>What the user chose.</summary>
    public ArticleFilesOptions Get(ParseResult parsed) =>
        new() { Date = parsed.GetValue(_date), Columns = parsed.GetValue(_columns), DateFormat = parsed.GetValue(_dateFormat), Separator = parsed.GetValue(_separator) };
}
