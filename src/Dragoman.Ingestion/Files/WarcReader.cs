using System.Globalization;
using System.Text;

namespace Dragoman.Ingestion.Files;

/// <summary>Reads the records of a web archive one after the other. Of a record no more is held than was asked for.</summary>
/// <param name="stream">Read; disposed by the caller.</param>
internal sealed class WarcReader(Stream stream)
{
    private const int LongestLine = 64 << 10;

    private const int MostLines = 1000;

    private readonly byte[] _buffer = new byte[1 << 16];
    private int _at;
    private int _end;
    private long _position;

    /// <summary>The header of the next record; null at the end.</summary>
    /// <exception cref="FileFaultException">What stands here is no record.</exception>
    public WarcHeader? TryReadHeader()
    {
        string? version;
        do version = ReadLine();
        while (version is { Length: 0 });
        if (version is null) return null;
        if (!version.StartsWith("WARC/", StringComparison.Ordinal)) throw new FileFaultException($"no WARC record begins at byte {_position:N0}; found \"{(version.Length > 40 ? version[..40] + "…" : version)}\"");
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; ReadLine() is { } line; i++)
        {
            if (line.Length == 0) return Header(fields);
            if (i == MostLines) throw new FileFaultException($"a record header of more than {MostLines} lines");
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
        throw new FileFaultException("the last record is cut short in its header; fetch the file again");
    }

    /// <summary>The block of the record.</summary>
    public byte[] ReadBytes(int length)
    {
        var bytes = new byte[length];
        for (var read = 0; read < length;)
        {
            if (!Fill()) throw CutShort(read, length);
            var count = Math.Min(length - read, _end - _at);
            _buffer.AsSpan(_at, count).CopyTo(bytes.AsSpan(read));
            read += Take(count);
        }
        return bytes;
    }

    /// <summary>Passes over the block of the record.</summary>
    public void Skip(long length)
    {
        for (var left = length; left > 0;)
        {
            if (!Fill()) throw CutShort(length - left, length);
            left -= Take((int)Math.Min(left, _end - _at));
        }
    }

    private bool Fill()
    {
        if (_at < _end) return true;
        (_at, _end) = (0, stream.Read(_buffer));
        return _end > 0;
    }

    private int Take(int count)
    {
        _at += count;
        _position += count;
        return count;
    }

    private static FileFaultException CutShort(long read, long length) => new($"the last record is cut short: {read:N0} of {length:N0} bytes; fetch the file again");

    private static WarcHeader Header(Dictionary<string, string> fields)
    {
        if (!long.TryParse(fields.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            throw new FileFaultException("a record says no Content-Length, so the next one cannot be found");
        // wget writes addresses in angle brackets.
        _ = Uri.TryCreate(fields.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>'), UriKind.Absolute, out var target);
        return new WarcHeader(fields.GetValueOrDefault("WARC-Type", "").ToLowerInvariant(), target is { Scheme: "http" or "https" } ? target : null, fields.GetValueOrDefault("Content-Type", ""), length);
    }

    private string? ReadLine()
    {
        var bytes = new List<byte>(80);
        for (; ;)
        {
            if (!Fill()) return bytes.Count == 0 ? null : Text(bytes);
            var next = _buffer[_at];
            Take(1);
            if (next == '\n') return Text(bytes);
            if (bytes.Count == LongestLine) throw new FileFaultException($"a header line of more than {LongestLine:N0} bytes at byte {_position:N0}");
            bytes.Add(next);
        }
    }

    private static string Text(List<byte> bytes) => Encoding.UTF8.GetString(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes)).TrimEnd('\r');
}
