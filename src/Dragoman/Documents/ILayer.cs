namespace Dragoman.Documents;

/// <summary>What all layers have in common, whatever they hold.</summary>
internal interface ILayer
{
    Layers Kind { get; }

    bool IsWritten { get; }

    void Clear();
}
