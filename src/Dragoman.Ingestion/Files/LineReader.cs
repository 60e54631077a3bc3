namespace Dragoman.Ingestion.Files;

/// <summary>Reads lines of bytes from a stream with memory bounded by the longest line allowed. A line that is longer is passed over and reported.</summary>
internal sealed class LineReader(Stream stream, int maxLength)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _atEnd;
    private bool _atBeginning = true;

    /// <summary>The next line without its end; false when there is none. The memory is valid until the next call.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> line, out string? fault)
    {
        line = default;
        fault = null;
        for (var searched = 0; ;)
        {
            var newline = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (newline >= 0 || _atEnd)
            {
                var length = newline >= 0 ? searched + newline : _end - _start;
                if (newline < 0 && length == 0) return false;
                line = Trim(_buffer.AsMemory(_start, length));
                _start += newline >= 0 ? length + 1 : length;
                return true;
            }
            searched = _end - _start;
            if (searched > maxLength)
            {
                fault = $"a line of more than {maxLength:N0} bytes; expected one article a line";
                SkipLine();
                return true;
            }
            Fill();
        }
    }

    private ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line)
    {
        if (_atBeginning && line.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) line = line[3..];
        _atBeginning = false;
        return line.Length > 0 && line.Span[^1] == '\r' ? line[..^1] : line;
    }

    private void SkipLine()
    {
        for (; ;)
        {
            var newline = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (newline >= 0)
            {
                _start += newline + 1;
                return;
            }
            (_start, _end) = (0, 0);
            if (_atEnd) return;
            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _atEnd = read == 0;
        _end += read;
    }
}
