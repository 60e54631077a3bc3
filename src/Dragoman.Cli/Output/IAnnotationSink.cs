using Dragoman.Documents;

namespace Dragoman.Cli.Output;

/// <summary>Takes annotated documents one by one and prints what they name.</summary>
internal interface IAnnotationSink : IDisposable
{
    void Write(Document document);
}
