namespace Dragoman.Ingestion.Files;

/// <summary>A read-only stream whose beginning can be looked at before it is read.</summary>
internal sealed class PeekStream(Stream inner) : ReadOnlyStream
{
    private readonly List<byte> _peeked = [];
    private int _given;

    /// <summary>The first bytes, fewer when there are no more.</summary>
    public ReadOnlySpan<byte> Head(int count)
    {
        while (_peeked.Count < count && inner.ReadByte() is >= 0 and var next) _peeked.Add((byte)next);
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_peeked)[..Math.Min(count, _peeked.Count)];
    }

    /// <summary>The first byte that is neither blank nor a byte-order mark, as a character; '\0' for an empty stream.</summary>
    public char FirstNonBlank()
    {
        for (var at = 0; Head(at + 1).Length > at; at++)
            if (_peeked[at] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF)) return (char)_peeked[at];
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

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
