using System.Text;

namespace Dragoman.Storage.Exports;

/// <summary>Comma-separated values by RFC 4180, UTF-8. A cell a spreadsheet would take for a formula is set off with an apostrophe.</summary>
internal sealed class CsvRows(Stream output) : IDisposable
{
    private readonly StreamWriter _output = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };

    public void Write(IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) _output.Write(',');
            _output.Write(Quote(cells[i]));
        }
        _output.WriteLine();
    }

    public void Dispose() => _output.Dispose();

    private static string Quote(string cell)
    {
        if (cell.Length > 0 && cell[0] is '=' or '+' or '@' or '\t' or '\r' || (cell.Length > 1 && cell[0] == '-' && !char.IsDigit(cell[1]))) cell = "'" + cell;
        return cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
