namespace Dragoman.Parsing;

/// <summary>
/// The state of an arc-eager parser in a sentence: a stack, the next word, and the arcs so far. Words are counted from 1; 0 is the artificial root, which
/// lies at the bottom of the stack and takes one word only: whatever comes later finds a place below that word. Reused; not thread-safe.
/// </summary>
internal sealed class ArcEager
{
    /// <summary>Number of moves.</summary>
    public const int Moves = 4;

    private int[] _stack = [], _heads = [], _first = [], _second = [], _last = [], _before = [], _after = [];
    private bool[] _stacked = [];

    /// <summary>Number of words, the root included.</summary>
    public int Words { get; private set; }

    /// <summary>The next word; <see cref="Words"/> when all have been taken.</summary>
    public int Next { get; private set; }

    /// <summary>Words on the stack, the root included.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether a word hangs on the artificial root.</summary>
    public bool HasRoot => _last[0] > 0;

    /// <summary>The head of each word; -1 for none yet and for the root.</summary>
    public ReadOnlySpan<int> Heads => _heads.AsSpan(0, Words);

    /// <summary>The top of the stack.</summary>
    public int Top => _stack[Depth - 1];

    /// <summary>The word so far below the top; -1 when the stack is not so deep.</summary>
    public int Below(int places) => Depth > places ? _stack[Depth - 1 - places] : -1;

    /// <summary>Whether a word is on the stack.</summary>
    public bool IsStacked(int word) => _stacked[word];

    /// <summary>The leftmost dependent of a word before it; -1 for none.</summary>
    public int First(int word) => _first[word];

    /// <summary>The leftmost but one.</summary>
    public int Second(int word) => _second[word];

    /// <summary>The rightmost dependent after it; -1 for none.</summary>
    public int Last(int word) => _last[word];

    /// <summary>How many dependents stand before a word.</summary>
    public int CountBefore(int word) => _before[word];

    /// <summary>How many stand after it.</summary>
    public int CountAfter(int word) => _after[word];

    /// <summary>Begins a sentence of so many words, the root included.</summary>
    public void Reset(int words)
    {
        if (_stack.Length < words)
        {
            var room = words * 3 / 2;
            (_stack, _heads, _first, _second, _last, _before, _after, _stacked) = (new int[room], new int[room], new int[room], new int[room], new int[room], new int[room], new int[room], new bool[room]);
        }
        foreach (var list in (ReadOnlySpan<int[]>)[_heads, _first, _second, _last]) list.AsSpan(0, words).Fill(-1);
        _before.AsSpan(0, words).Clear();
        _after.AsSpan(0, words).Clear();
        _stacked.AsSpan(0, words).Clear();
        (Words, Next, Depth) = (words, 1, 1);
        _stack[0] = 0;
        _stacked[0] = true;
    }

    /// <summary>Whether a move may be made; there always is one while a word is to come.</summary>
    public bool Allows(Move move) => move switch
    {
        Move.Shift => true,
        // The word below the root stays: it is the last resort of all that follow.
        Move.Reduce => _heads[Top] > 0,
        Move.Left => Top > 0 && _heads[Top] < 0,
        _ => Top > 0 || !HasRoot,
    };

    /// <summary>Makes a move.</summary>
    public void Make(Move move)
    {
        switch (move)
        {
            case Move.Shift:
                Push();
                break;
            case Move.Reduce:
                Pop();
                break;
            case Move.Left:
                _heads[Top] = Next;
                (_second[Next], _first[Next]) = (_first[Next], Top);
                _before[Next]++;
                Pop();
                break;
            default:
                Hang(Next, Top);
                Push();
                break;
        }
    }

    /// <summary>Hangs what is left without a head on the word below it in the stack, and so, if there is none yet, the lowest on the root.</summary>
    public void Finish()
    {
        for (; Depth > 1; Pop()) if (_heads[Top] < 0) Hang(Top, _stack[Depth - 2]);
    }

    private void Hang(int word, int head)
    {
        _heads[word] = head;
        _last[head] = word;
        _after[head]++;
    }

    private void Push()
    {
        _stacked[Next] = true;
        _stack[Depth++] = Next++;
    }

    private void Pop() => _stacked[_stack[--Depth]] = false;
}
