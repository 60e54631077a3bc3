using System.Text;

namespace Dragoman.Storage.Exports;

/// <summary>Lines of iCalendar: CRLF at the end, folded at 75 octets (RFC 5545, section 3.1). Not thread-safe.</summary>
internal sealed class CalendarLines(Stream output) : IDisposable
{
    private const int MostOctets = 75;

    private readonly StreamWriter _output = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);

    /// <summary>Writes a line; values from outside are escaped before.</summary>
    public void Write(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                _output.Write("\r\n ");
                octets = 1;
            }
            _output.Write(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        _output.Write("\r\n");
    }

    /// <summary>A text as a value (section 3.3.11): no character of it ends the line or begins another property.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or ';' or ',') escaped.Append('\\').Append(c);
            else if (c == '\n') escaped.Append("\\n");
            else if (!char.IsControl(c)) escaped.Append(c);
        }
        return escaped.ToString();
    }

    public void Dispose() => _output.Dispose();
}
