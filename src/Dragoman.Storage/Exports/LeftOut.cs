namespace Dragoman.Storage.Exports;

/// <summary>Why records do not stand in a file, as the dataset card says it.</summary>
internal static class LeftOut
{
    public const string NoDay = "no day known, or none closer than a week";
    public const string NoMonth = "no month known, or several";
    public const string NoCode = "no CAMEO code";
    public const string NoPair = "a side is missing or unknown";
    public const string NoSide = "no side with a state or group";
    public const string NoPoint = "no coordinates";
    public const string NoDate = "no date known";
}
