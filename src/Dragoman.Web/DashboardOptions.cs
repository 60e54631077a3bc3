namespace Dragoman.Web;

/// <summary>How the dashboard is served; useful as it stands.</summary>
public sealed record DashboardOptions
{
    /// <summary>Port on the loopback interface, 1 to 65535; 0 takes a free one. Default: 8420.</summary>
    public int Port { get; init; } = 8420;

    /// <summary>The archive as readers know it: its file name.</summary>
    public string ArchiveName { get; init; } = "archive";

    /// <summary>Who stands under corrections unless somebody types another name. Default: "reader".</summary>
    public string Author { get; init; } = "reader";

    /// <summary>Where knowledge and models stand; null for <see cref="Installation.Find"/>.</summary>
    public Installation? Installation { get; init; }

    /// <summary>Says when a correction is made.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
