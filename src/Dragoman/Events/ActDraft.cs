using System.Collections.Immutable;
using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>An act while its sides and content are being found.</summary>
internal sealed class ActDraft(LexiconEntry entry, int sentence, int trigger, int clause, ImmutableArray<int> words)
{
    public LexiconEntry Entry => entry;

    /// <summary>PLOVER type: that of the outer act, if the deed is told as one.</summary>
    public EventType Type => ToldAs ?? entry.Type;

    /// <summary>The outer act as which the model sees the deed told; null when the trigger says itself what it is.</summary>
    public EventType? ToldAs { get; init; }

    /// <summary>Index of the sentence.</summary>
    public int Sentence => sentence;

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

    /// <summary>Whether grammar has said who its sides are, so that nothing is left to choose.</summary>
    public bool SidesAreSettled { get; set; }

    /// <summary>Whether it is mutual.</summary>
    public bool Symmetric { get; set; } = entry.Frame.Symmetric;

    /// <summary>Whether it can only be the content of another act: by itself the model sees no act in it.</summary>
    public bool Weak { get; init; }

    /// <summary>How likely the trigger brings in an act of this type.</summary>
    public float TypeProbability { get; init; }

    /// <summary>How likely the least likely of the actors is one.</summary>
    public float ActorsProbability { get; set; }

    /// <summary>How likely the least likely of the recipients is one.</summary>
    public float RecipientsProbability { get; set; }

    /// <summary>Index of the content act among the drafts of the sentence; -1 when there is none.</summary>
    public int Content { get; set; } = -1;

    /// <summary>Whether another act has this one as its content.</summary>
    public bool Embedded { get; set; }

    /// <summary>Index among the acts of the document; -1 when it is none of them.</summary>
    public int Index { get; set; }

    /// <summary>The finished act.</summary>
    /// <param name="content">Index of its content among the acts of the document; -1 when there is none.</param>
    public Act ToAct(int content) => new()
    {
        Sentence = sentence,
        Trigger = trigger,
        TriggerTokens = words,
        Clause = clause,
        Type = entry.Type,
        ToldAs = ToldAs,
        Mode = entry.Mode,
        Cameo = entry.Cameo!, // The finder returns only units that are acts.
        Symmetric = Symmetric,
        Actors = [.. Actors],
        Recipients = [.. Recipients],
        Content = content,
        ContentNegated = entry.Frame.NegatesContent,
        Embedded = Embedded,
        TypeProbability = TypeProbability,
        ActorsProbability = ActorsProbability,
        RecipientsProbability = RecipientsProbability,
        Rule = entry.Rule,
        IsOwn = entry.IsOwn,
    };
}
