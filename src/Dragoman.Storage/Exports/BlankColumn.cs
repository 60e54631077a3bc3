namespace Dragoman.Storage.Exports;

/// <summary>A column of a format that we do not fill.</summary>
/// <param name="Names">Its name, or several with the same reason.</param>
/// <param name="Reason">Why it is blank.</param>
internal sealed record BlankColumn(string Names, string Reason);
