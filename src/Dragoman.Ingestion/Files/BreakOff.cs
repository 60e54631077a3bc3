namespace Dragoman.Ingestion.Files;

/// <summary>Turns what ends the reading of a file before its end into one last input that says so.</summary>
internal static class BreakOff
{
    public static IEnumerable<ArticleInput> Guard(string source, IEnumerable<ArticleInput> inputs)
    {
        using var enumerator = inputs.GetEnumerator();
        for (int? line = null; ;)
        {
            ArticleInput? input = null;
            try
            {
                if (!enumerator.MoveNext()) yield break;
            }
            catch (Exception fault) when (fault is IOException or InvalidDataException)
            {
                input = new ArticleInput(source, line + 1, null, $"the file breaks off here: {(fault is InvalidDataException ? Decompression.Damaged : fault.Message)}");
            }
            if (input is not null)
            {
                yield return input;
                yield break;
            }
            line = enumerator.Current.Line ?? line;
            yield return enumerator.Current;
        }
    }
}
