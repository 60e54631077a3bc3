using System.Runtime.InteropServices;

namespace Dragoman.Knowledge;

/// <summary>Many names at once, longest match first: a tree over folded pieces, stored as one hash table. Built once, then read-only and thread-safe.</summary>
internal sealed class NameTrie
{
    private readonly Dictionary<ulong, int> _edges = [];
    private readonly List<List<NameReading>?> _readings = [null];

    /// <summary>Number of nodes, the root included.</summary>
    public int Count => _readings.Count;

    /// <summary>Adds a name.</summary>
    public void Add(ReadOnlySpan<char> name, NameReading reading)
    {
        var node = NodeOf(name);
        if (node == 0) return;
        var readings = _readings[node] ??= [];
        if (!readings.Contains(reading)) readings.Add(reading);
    }

    /// <summary>Adds a name that stands for nobody but those who claim it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="reading">What it stands for.</param>
    /// <param name="claimed">The names claimed so far, for one and the same set of claims.</param>
    public void Claim(ReadOnlySpan<char> name, NameReading reading, HashSet<int> claimed)
    {
        var node = NodeOf(name);
        if (node == 0) return;
        if (claimed.Add(node)) _readings[node]?.Clear();
        Add(name, reading);
    }

    private int NodeOf(ReadOnlySpan<char> name)
    {
        var node = 0;
        for (var start = 0; start < name.Length;)
        {
            if (!NamePieces.IsPiece(name[start]))
            {
                start++;
                continue;
            }
            var end = NamePieces.End(name, start);
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_edges, Key(node, NamePieces.Hash(name[start..end])), out var known);
            if (!known)
            {
                next = _readings.Count;
                _readings.Add(null);
            }
            node = next;
            start = end;
        }
        return node;
    }

    /// <summary>The readings of a node that <see cref="Match"/> has returned.</summary>
    public List<NameReading> Readings(int node) => _readings[node]!; // Match returns only nodes that end a name.

    /// <summary>The longest name that starts at <paramref name="start"/> and is written there as it must be.</summary>
    /// <returns>The node that ends the name and the index after its last character; (0, start) when there is none.</returns>
    public (int Node, int End) Match(ReadOnlySpan<char> text, int start, bool shouting)
    {
        var node = 0;
        var best = (Node: 0, End: start);
        for (var from = start; from >= 0;)
        {
            var end = NamePieces.End(text, from);
            if (!_edges.TryGetValue(Key(node, NamePieces.Hash(text[from..end])), out node)) break;
            if (_readings[node] is { } readings && WrittenAsName(readings, text[start..end], shouting)) best = (node, end);
            from = NamePieces.Next(text, end);
        }
        return best;
    }

    private static bool WrittenAsName(List<NameReading> readings, ReadOnlySpan<char> words, bool shouting)
    {
        foreach (var reading in readings) if (reading.Casing.Allows(words, shouting)) return true;
        return false;
    }

    private static ulong Key(int node, ulong hash) => hash ^ ((ulong)node * 0x9E3779B97F4A7C15);
}
