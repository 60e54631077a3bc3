using System.Globalization;
using System.Text;

namespace Dragoman.Storage.Imports;

/// <summary>
/// Reads rows of cells, one at a time: separated by tabs and never quoted, as GDELT, ICEWS and POLECAT write them, or separated by commas or semicolons and quoted by RFC 4180, as ACLED does.
/// A row that is too long is passed over and reported: memory does not grow with the file. Not thread-safe.
/// </summary>
/// <param name="reader">The text; not closed.</param>
/// <param name="separator">What stands between cells.</param>
internal sealed class TableReader(TextReader reader, char separator)
{
    private const int LongestRow = 1 << 20;
    private const int MostCells = 1000;

    private readonly StringBuilder _cell = new();
    private int _line;
    private int? _ahead;

    /// <summary>The rows; empty lines are left out.</summary>
    public IEnumerable<TableRow> Rows()
    {
        while (Peek() >= 0)
            if (Read() is { } row) yield return row;
    }

    private TableRow? Read()
    {
        var cells = new List<string>();
        var (first, length, quoted, open) = (++_line, 0, false, false);
        _cell.Clear();
        for (; ;)
        {
            var next = Next();
            if (next == '\n' && quoted && open) _line++;
            if (next < 0 || (next == '\n' && !open)) break;
            if (++length > LongestRow) continue;
            if (separator != '\t' && next == '"' && (open || _cell.Length == 0 || quoted))
            {
                // Two quotation marks inside a quoted cell are one.
                if (open && Peek() == '"') _cell.Append((char)Next());
                else (open, quoted) = (!open, true);
            }
            else if (next == separator && !open)
            {
                if (cells.Count < MostCells) cells.Add(Take());
                quoted = false;
            }
            else
            {
                _cell.Append((char)next);
            }
        }
        if (length > LongestRow) return new TableRow(first, [], string.Create(CultureInfo.InvariantCulture, $"a row of more than {LongestRow:N0} characters; no data set has such"));
        if (open) return new TableRow(first, [], "a quotation mark is never closed; the rest of the file was read as one cell");
        if (_cell.Length > 0 && _cell[^1] == '\r') _cell.Length--;
        if (cells.Count == 0 && _cell.Length == 0) return null;
        cells.Add(Take());
        return cells.Count > MostCells ? new TableRow(first, [], $"a row of more than {MostCells} cells") : new TableRow(first, cells, null);
    }

    // StreamReader.Peek may say that nothing follows when only nothing has come yet.
    private int Peek() => _ahead ??= reader.Read();

    private int Next()
    {
        var next = Peek();
        _ahead = next < 0 ? next : null;
        return next;
    }

    private string Take()
    {
        var cell = _cell.ToString().Trim().TrimStart('\uFEFF');
        _cell.Clear();
        // What our exports set off against spreadsheets.
        return cell.Length > 1 && cell[0] == '\'' && cell[1] is '=' or '+' or '@' or '-' or '\uFF1D' or '\uFF0B' or '\uFF20' or '\uFF0D' ? cell[1..] : cell;
    }
}
