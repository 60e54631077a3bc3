namespace Dragoman.Places;

/// <summary>What one run of the geocoder notes down; kept with its buffers for the next.</summary>
internal sealed class GeocoderScratch
{
    /// <summary>The names of places of the article, in the order of the text.</summary>
    public List<PlaceMatch> Matches { get; } = [];

    /// <summary>The countries it names.</summary>
    public ArticleCountries Countries { get; } = new();
}
