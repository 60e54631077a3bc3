namespace Dragoman.Ingestion.Screening;

/// <summary>Kinds of articles that are no news of political acts, though they are full of attacks, defeats and victories.</summary>
public enum ArticleGenre
{
    /// <summary>Anything that is none of the others.</summary>
    News,

    /// <summary>Reports of matches and races.</summary>
    Sport,

    /// <summary>How to cook something.</summary>
    Recipe,

    /// <summary>What the stars say.</summary>
    Horoscope,

    /// <summary>Tables of prices, rates and results: hardly anything but numbers.</summary>
    Table,

    /// <summary>Programmes of television, radio and events.</summary>
    Listing,

    /// <summary>Crosswords, quizzes, lottery numbers.</summary>
    Puzzle,
}
