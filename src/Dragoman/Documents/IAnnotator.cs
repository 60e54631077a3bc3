namespace Dragoman.Documents;

/// <summary>A stage: reads layers of a document and writes others. Implementations are thread-safe; a document is not shared between threads.</summary>
public interface IAnnotator
{
    /// <summary>The layers that must have been written before.</summary>
    Layers Requires { get; }

    /// <summary>The layers this stage writes, all of them and no others.</summary>
    Layers Provides { get; }

    /// <summary>Writes the stage's layers. A text it cannot handle is answered by <see cref="Document.Reject"/>, not by an exception.</summary>
    void Annotate(Document document);
}
