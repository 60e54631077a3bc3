using Dragoman.Documents;

namespace Dragoman.Tagging;

/// <summary>Full tags as text, for models: "VERB VBD Mood=Ind|Number=Sing…".</summary>
internal static class TagCodec
{
    /// <summary>The tag as text.</summary>
    public static string Format(TokenTag tag) => $"{TagNames.Name(tag.Upos)} {TagNames.Name(tag.Xpos)} {MorphNotation.Format(tag.Morph)}";

    /// <summary>The tag of a text that <see cref="Format"/> made.</summary>
    public static TokenTag Parse(string text)
    {
        var parts = text.Split(' ');
        return parts.Length == 3 && TagNames.TryParse(parts[0], out Upos upos) && TagNames.TryParse(parts[1], out Xpos xpos)
            ? new TokenTag(upos, xpos, MorphNotation.Parse(parts[2]))
            : throw new FormatException($"\"{text}\" is no full tag");
    }

    /// <summary>Columns of the output matrix: the tags, rounded up to what the kernel takes.</summary>
    public static int Columns(int tags) => (tags + 15) / 16 * 16;
}
