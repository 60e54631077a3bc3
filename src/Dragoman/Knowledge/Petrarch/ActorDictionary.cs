namespace Dragoman.Knowledge.Petrarch;

/// <summary>Reads actor dictionaries: a name at the left edge, synonyms behind +, codes in brackets beside or below. A name that returns goes on gathering codes.</summary>
internal sealed class ActorDictionary(ImportReport report)
{
    private readonly Dictionary<string, ActorEntry> _byName = new(StringComparer.Ordinal);

    /// <summary>Everybody, in the order of the first lines.</summary>
    public List<ActorEntry> Entries { get; } = [];

    /// <summary>Reads a file.</summary>
    public void Read(DictionaryFile file)
    {
        ActorEntry? current = null;
        foreach (var (number, text) in file.Lines)
        {
            var line = new SourceLine(file.Name, number);
            var bracket = text.IndexOf('[', StringComparison.Ordinal);
            var phrase = Phrases.Words(bracket < 0 ? text : text[..bracket]);
            if (phrase is ['+', ..])
            {
                if (current is null) report.Skip(line, "a synonym before any name", text);
                else AddName(current, phrase[1..].Trim(), line);
            }
            else if (phrase.Length > 0)
            {
                current = EntryOf(phrase);
                AddName(current, phrase, line);
            }
            else if (current is null)
            {
                report.Skip(line, "a code before any name", text);
                continue;
            }
            if (bracket >= 0) AddCodes(current!, text[bracket..], line); // A line without any name before it has been skipped.
        }
    }

    private ActorEntry EntryOf(string phrase)
    {
        var key = phrase.ToUpperInvariant();
        if (!_byName.TryGetValue(key, out var entry))
        {
            _byName[key] = entry = new ActorEntry();
            Entries.Add(entry);
        }
        return entry;
    }

    private void AddName(ActorEntry entry, string phrase, SourceLine line)
    {
        if (!phrase.Any(NamePieces.IsPiece)) report.Skip(line, "no word in it", phrase);
        else entry.Names.Add((phrase, line));
    }

    private void AddCodes(ActorEntry entry, string text, SourceLine line)
    {
        for (var open = 0; open >= 0; open = text.IndexOf('[', open + 1))
        {
            var close = text.IndexOf(']', open);
            if (close < 0)
            {
                report.Skip(line, "a bracket that is not closed", text[open..]);
                return;
            }
            var (term, reason) = CodeTerm.Read(text[(open + 1)..close].Trim(), line);
            if (term is not null) entry.Codes.Add(term);
            else report.Skip(line, reason!, text[open..(close + 1)]); // Without a term there is a reason.
        }
    }
}
