using System.Globalization;
using System.Text;

namespace Dragoman.Storage.Sqlite;

/// <summary>A statement that is put together. What users give becomes a parameter, never text.</summary>
internal sealed class Sql
{
    private readonly StringBuilder _text = new();
    private readonly List<object> _values = [];

    public string Text => _text.ToString();

    public IReadOnlyList<object> Values => _values;

    /// <summary>Adds text of our own.</summary>
    public Sql Add(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Adds a value.</summary>
    public Sql Value(object value)
    {
        _values.Add(value);
        _text.Append('$').Append(_values.Count.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Adds values with commas between.</summary>
    public Sql List(IEnumerable<object> values)
    {
        var first = true;
        foreach (var value in values)
        {
            if (!first) _text.Append(", ");
            first = false;
            Value(value);
        }
        return this;
    }
}
