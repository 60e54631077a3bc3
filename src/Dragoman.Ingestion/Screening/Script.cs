namespace Dragoman.Ingestion.Screening;

/// <summary>Scripts that news is written in.</summary>
internal enum Script
{
    None,
    Latin,
    Cyrillic,
    Greek,
    Arabic,
    Hebrew,
    Han,
    Hangul,
    Devanagari,
    Bengali,
    Tamil,
    Telugu,
    Thai,
    Georgian,
    Armenian,
    Ethiopic,
    Burmese,
    Khmer,
}
