namespace Dragoman.Cli.Output;

/// <summary>The reader of our output has gone away. A full disk is another matter and stays an <see cref="IOException"/>.</summary>
internal sealed class OutputClosedException(IOException inner) : Exception("the reader of the output has closed it", inner);
