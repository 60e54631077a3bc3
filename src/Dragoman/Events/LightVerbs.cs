using System.Collections.Frozen;

namespace Dragoman.Events;

/// <summary>
/// Verbs whose subject does what their object names: who launches an attack attacks, who holds talks talks. Whoever condemns an attack does not.
/// </summary>
internal static class LightVerbs
{
    private static readonly FrozenSet<string> Lemmas = new[]
    {
        "abandon", "accelerate", "agree", "announce", "arrange", "attempt", "attend", "authorise", "authorize", "begin", "boost", "break", "call", "cancel", "carry", "cease", "chair",
        "commence", "commit", "complete", "conclude", "conduct", "continue", "convene", "co-host", "cut", "declare", "defer", "delay", "deliver", "direct", "do", "embark", "end", "engage",
        "enter", "escalate", "execute", "expand", "extend", "file", "finish", "fire", "force", "give", "grant", "halt", "have", "hold", "host", "impose", "increase", "intensify", "introduce",
        "issue", "join", "keep", "launch", "lay", "lead", "level", "lift", "lodge", "maintain", "make", "mount", "offer", "open", "order", "organise", "organize", "pay", "perform",
        "perpetrate", "place", "plan", "pledge", "postpone", "prepare", "proceed", "promise", "propose", "provide", "pursue", "put", "raise", "reach", "rejoin", "renew", "reopen", "restart",
        "resume", "return", "run", "schedule", "seal", "send", "sign", "stage", "start", "step", "stop", "strike", "suspend", "take", "threaten", "undertake", "unleash", "vow", "wage", "wrap",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the verb is one of them.</summary>
    public static bool Contains(string lemma) => Lemmas.Contains(lemma);
}
