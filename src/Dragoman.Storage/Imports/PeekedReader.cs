namespace Dragoman.Storage.Imports;

/// <summary>A text whose beginning can be looked at before it is read.</summary>
internal sealed class PeekedReader : TextReader
{
    private const int HeadLength = 4096;

    private readonly TextReader _inner;
    private readonly string _start;
    private int _at;

    public PeekedReader(TextReader inner)
    {
        _inner = inner;
        var buffer = new char[HeadLength];
        _start = new string(buffer, 0, inner.ReadBlock(buffer, 0, HeadLength));
        var end = _start.IndexOf('\n', StringComparison.Ordinal);
        Head = end < 0 ? _start : _start[..end];
    }

    /// <summary>The first line, or the beginning of a long one.</summary>
    public string Head { get; }

    public override int Peek() => _at < _start.Length ? _start[_at] : _inner.Peek();

    public override int Read() => _at < _start.Length ? _start[_at++] : _inner.Read();
}
