namespace Dragoman.Ingestion.Files;

/// <summary>A file cannot be read on from here. The message says what was found and what to do.</summary>
/// <param name="message">For the user.</param>
internal sealed class FileFaultException(string message) : IOException(message);
