namespace Dragoman.Ingestion.Files;

/// <summary>A read-only stream whose beginning can be looked at before it is read.</summary>
internal sealed class PeekStream(Stream inner) : Stream
{
    private readonly List<byte> _peeked = [];
    private int _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The first byte that is neither blank nor a byte-order mark, as a character; '\0' for an empty stream.</summary>
    public char FirstNonBlank()
    {
        for (int next; (next = inner.ReadByte()) >= 0;)
        {
            _peeked.Add((byte)next);
            if (next is not (' ' or '\t' or '\r' or '\n' or 0xEF or 0xBB or 0xBF)) return (char)next;
        }
        return '\0';
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_given == _peeked.Count) return inner.Read(buffer, offset, count);
        var length = Math.Min(count, _peeked.Count - _given);
        _peeked.CopyTo(_given, buffer, offset, length);
        _given += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
