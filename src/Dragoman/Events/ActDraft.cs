using System.Collections.Immutable;
using Dragoman.Documents;
using Dragoman.Knowledge;

namespace Dragoman.Events;

/// <summary>An act while its sides and content are being found.</summary>
internal sealed class ActDraft(LexiconEntry entry, int sentence, int trigger, int clause, ImmutableArray<int> words)
{
    public LexiconEntry Entry => entry;

    /// <summary>The token that carries the trigger.</summary>
    public int Trigger => trigger;

    /// <summary>The token that heads its clause.</summary>
    public int Clause => clause;

    /// <summary>All tokens of the trigger.</summary>
    public ImmutableArray<int> Words => words;

    /// <summary>Mentions on the acting side.</summary>
    public List<int> Actors { get; } = [];

    /// <summary>Mentions on the receiving side.</summary>
    public List<int> Recipients { get; } = [];

    /// <summary>Index of the content act among the drafts of the sentence; -1 when there is none.</summary>
    public int Content { get; set; } = -1;

    /// <summary>Whether another act has this one as its content.</summary>
    public bool Embedded { get; set; }

    /// <summary>The finished act; indices of content acts are moved by the acts of earlier sentences.</summary>
    public Act ToAct(int offset) => new()
    {
        Sentence = sentence,
        Trigger = trigger,
        TriggerTokens = words,
        Clause = clause,
        Type = entry.Type,
        Mode = entry.Mode,
        Cameo = entry.Cameo!, // The finder returns only units that are acts.
        Symmetric = entry.Frame.Symmetric,
        Actors = [.. Actors],
        Recipients = [.. Recipients],
        Content = Content < 0 ? -1 : Content + offset,
        ContentNegated = entry.Frame.NegatesContent,
        Embedded = Embedded,
        Rule = entry.Rule,
    };
}
