using System.CommandLine;
using Dragoman.Ingestion.Screening;

namespace Dragoman.Cli;

/// <summary><c>--keep</c>: kinds of articles that are coded although they are no news.</summary>
internal static class ScreenOption
{
    private static readonly ArticleGenre[] Kinds = [.. Enum.GetValues<ArticleGenre>().Where(g => g != ArticleGenre.News)];

    public static Option<ArticleScreen?> Create()
    {
        var names = string.Join(", ", Kinds.Select(k => k.ToString().ToLowerInvariant()));
        return new Option<ArticleScreen?>("--keep")
        {
            Description = $"Code these kinds of articles too, separated by commas: {names}, or all. Default: only news is coded, the rest is counted as skipped.",
            HelpName = "KINDS",
            CustomParser = result =>
            {
                var keep = new HashSet<ArticleGenre>();
                foreach (var name in (result.Tokens.Count > 0 ? result.Tokens[0].Value : "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    if (name.Equals("all", StringComparison.OrdinalIgnoreCase)) keep.UnionWith(Kinds);
                    else if (Array.Find(Kinds, k => name.Equals(k.ToString(), StringComparison.OrdinalIgnoreCase)) is not ArticleGenre.News and var kind) keep.Add(kind);
                    else result.AddError($"--keep names \"{name}\"; {names} or all is expected.");
                }
                return new ArticleScreen(keep);
            },
        };
    }
}
