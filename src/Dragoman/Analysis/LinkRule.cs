using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>One line of <c>data/ledger/links.tsv</c>: what a later record means for an entry.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Contents">What the entry is about; any of them.</param>
/// <param name="Responses">What the later record is; any of them.</param>
/// <param name="By">Whose act the later record must be.</param>
/// <param name="Outcome">What it means.</param>
/// <param name="NeedsObject">Whether both sentences must have words or numbers in common.</param>
/// <param name="Cue">Class of words of which the later sentence must hold one; null for none.</param>
internal sealed record LinkRule(string Place, ImmutableArray<ActPattern> Contents, ImmutableArray<ResponsePattern> Responses, LinkParty By, CommitmentOutcome Outcome, bool NeedsObject, string? Cue)
{
    /// <summary>Whether the rule speaks of such an entry.</summary>
    public bool IsAbout(Undertaking entry)
    {
        foreach (var content in Contents) if (content.Fits(entry.Type, entry.Mode, entry.IsNegated)) return true;
        return false;
    }

    /// <summary>Whether the later record is what the rule asks for, sides apart.</summary>
    public bool IsMetBy(EventRecord record, Undertaking entry, ActMatch acts)
    {
        foreach (var response in Responses) if (response.Fits(record, entry, acts)) return true;
        return false;
    }
}
