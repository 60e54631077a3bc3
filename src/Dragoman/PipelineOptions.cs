namespace Dragoman;

/// <summary>What the pipeline is made of; useful as it stands.</summary>
public sealed record PipelineOptions
{
    /// <summary>Where knowledge and models stand; null for <see cref="Installation.Find"/>.</summary>
    public Installation? Installation { get; init; }

    /// <summary>The last layer wanted; later stages are left out. Default: records.</summary>
    public Documents.Layers Upto { get; init; } = Documents.Layers.Records;

    /// <summary>Folder of a user's own rules (<c>docs/writing-rules.md</c>), which go before the installed knowledge; null for none.</summary>
    public string? Rules { get; init; }

    /// <summary>The day on which offices are looked up; null for the day of each report. Relative dates are counted from the report all the same.</summary>
    internal DateOnly? AsOf { get; init; }

    /// <summary>The model of acts to use in place of the installed one.</summary>
    internal Events.ActModel? Acts { get; init; }
}
