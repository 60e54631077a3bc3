using System.Globalization;
using System.Text;

namespace Dragoman.Storage.Exports;

/// <summary>
/// Rows of cells in UTF-8: comma-separated by RFC 4180, or separated by tabs, where tabs and line ends inside a cell become blanks. A text a spreadsheet
/// would take for a formula is set off with an apostrophe. Not thread-safe.
/// </summary>
internal sealed class TableWriter(Stream output, char separator, int columns) : IDisposable
{
    private readonly StreamWriter _output = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = separator == ',' ? "\r\n" : "\n" };
    private int _cell;

    /// <summary>Writes the names of the columns as a row.</summary>
    public void Header(IEnumerable<string> names)
    {
        foreach (var name in names) Text(name);
        EndRow();
    }

    /// <summary>Writes a cell of words from outside.</summary>
    public TableWriter Text(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Raw("");
        if (separator == '\t') text = OneLine(text);
        if (IsFormula(text)) text = "'" + text;
        return Raw(separator == ',' && text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text);
    }

    /// <summary>Writes a number; blank for null.</summary>
    public TableWriter Number(double? number, string format = "0.####") => Raw(number?.ToString(format, CultureInfo.InvariantCulture) ?? "");

    /// <summary>Writes a whole number; blank for null.</summary>
    public TableWriter Whole(long? number) => Raw(number?.ToString(CultureInfo.InvariantCulture) ?? "");

    /// <summary>Leaves cells blank.</summary>
    public TableWriter Blank(int cells = 1)
    {
        for (var i = 0; i < cells; i++) Raw("");
        return this;
    }

    /// <summary>Ends a row.</summary>
    /// <exception cref="InvalidOperationException">It does not have as many cells as the format has columns: a fault of ours that must not reach a reader.</exception>
    public void EndRow()
    {
        if (_cell != columns) throw new InvalidOperationException($"a row of {_cell} cells; the format has {columns}");
        _output.WriteLine();
        _cell = 0;
    }

    public void Dispose() => _output.Dispose();

    private TableWriter Raw(string cell)
    {
        if (_cell++ > 0) _output.Write(separator);
        _output.Write(cell);
        return this;
    }

    private static string OneLine(string text)
    {
        if (!text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029')) return text;
        return string.Create(text.Length, text, (line, given) =>
        {
            for (var i = 0; i < line.Length; i++) line[i] = char.IsControl(given[i]) || given[i] is '\u2028' or '\u2029' ? ' ' : given[i];
        });
    }

    private static bool IsFormula(string text) => text[0] switch
    {
        '=' or '+' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF20' or '\uFF0D' => true,
        '-' => !double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        _ => false,
    };
}
