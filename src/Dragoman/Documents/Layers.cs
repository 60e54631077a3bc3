namespace Dragoman.Documents;

/// <summary>The layers a <see cref="Document"/> can carry; what a stage requires and provides is said in these.</summary>
[Flags]
public enum Layers
{
    /// <summary>None: only the article's text.</summary>
    None = 0,

    /// <summary><see cref="Document.Tokens"/>.</summary>
    Tokens = 1 << 0,

    /// <summary><see cref="Document.Sentences"/>.</summary>
    Sentences = 1 << 1,

    /// <summary><see cref="Document.Tags"/>.</summary>
    Tags = 1 << 2,

    /// <summary><see cref="Document.Lemmas"/>.</summary>
    Lemmas = 1 << 3,

    /// <summary><see cref="Document.Arcs"/>.</summary>
    Arcs = 1 << 4,

    /// <summary><see cref="Document.Mentions"/>.</summary>
    Mentions = 1 << 5,

    /// <summary><see cref="Document.Actors"/>.</summary>
    Actors = 1 << 6,

    /// <summary><see cref="Document.Places"/>.</summary>
    Places = 1 << 7,

    /// <summary><see cref="Document.Dates"/>.</summary>
    Dates = 1 << 8,

    /// <summary><see cref="Document.Quantities"/>.</summary>
    Quantities = 1 << 9,

    /// <summary><see cref="Document.Acts"/>.</summary>
    Acts = 1 << 10,

    /// <summary><see cref="Document.Statuses"/>.</summary>
    Statuses = 1 << 11,

    /// <summary><see cref="Document.Speakers"/>.</summary>
    Speakers = 1 << 12,

    /// <summary><see cref="Document.Records"/>.</summary>
    Records = 1 << 13,
}
