using Dragoman.Documents;

namespace Dragoman;

/// <summary>Puts stages in order. Not thread-safe; the pipeline it builds is.</summary>
public sealed class PipelineBuilder
{
    private readonly List<IAnnotator> _stages = [];

    /// <summary>Adds a stage at the end.</summary>
    public PipelineBuilder Add(IAnnotator stage)
    {
        _stages.Add(stage);
        return this;
    }

    /// <summary>The pipeline of the stages added so far.</summary>
    /// <exception cref="InvalidOperationException">A stage requires a layer that none before it provides, or provides one that another has provided.</exception>
    public Pipeline Build()
    {
        var written = Layers.None;
        foreach (var stage in _stages)
        {
            var name = stage.GetType().Name;
            var missing = stage.Requires & ~written;
            if (missing != Layers.None) throw new InvalidOperationException($"{name} requires {missing}, which no stage before it provides; add the stage that does, before it.");
            var twice = stage.Provides & written;
            if (twice != Layers.None) throw new InvalidOperationException($"{name} provides {twice}, which a stage before it has provided; a layer is written once.");
            written |= stage.Provides;
        }
        return new Pipeline([.. _stages]);
    }
}
