using System.Collections.Immutable;
using System.Text.Json;
using Dragoman.Documents;

namespace Dragoman.Evaluation;

/// <summary>Reads the coreference chains of a gold case: <c>{"id","members":[…],"mentions":[[start,end,"words"],…],"modifier":[[start,end],…],"descriptions":[…]}</c>, offsets in UTF-16 units.</summary>
internal static class GoldChainReader
{
    /// <summary>The chains of an article.</summary>
    /// <exception cref="FormatException">A mention's words are not those of the text at its offsets, or a member is no chain.</exception>
    public static ImmutableArray<GoldChain> Read(JsonElement chains, string text)
    {
        ImmutableArray<GoldChain> read = [.. chains.EnumerateArray().Select(c => Chain(c, text))];
        var ids = read.Select(c => c.Id).ToHashSet();
        foreach (var chain in read)
            foreach (var member in chain.Members) if (!ids.Contains(member) || member == chain.Id) throw new FormatException($"chain {chain.Id} has the member {member}, which is no other chain of the article");
        return read;
    }

    private static GoldChain Chain(JsonElement json, string text)
    {
        var modifiers = Spans(json, "modifier");
        var descriptions = Spans(json, "descriptions");
        var id = json.GetProperty("id").GetInt32();
        var mentions = json.GetProperty("mentions").EnumerateArray().Select(m =>
        {
            var span = Span(m);
            var words = m[2].GetString();
            if (span.Start < 0 || span.Length <= 0 || span.End > text.Length || !span.In(text).SequenceEqual(words))
                throw new FormatException($"chain {id}: \"{words}\" does not stand at {span.Start} to {span.End} of the text; offsets are in UTF-16 units, the end is after the last");
            return new GoldMention(span, words!, modifiers.Contains(span), descriptions.Contains(span)); // Equal to words of the text.
        });
        ImmutableArray<GoldMention> ordered = [.. mentions.OrderBy(m => m.Span.Start).ThenBy(m => m.Span.Length)];
        if (ordered.IsEmpty) throw new FormatException($"chain {id} has no mention");
        return new GoldChain(id, json.TryGetProperty("members", out var members) ? [.. members.EnumerateArray().Select(m => m.GetInt32())] : [], ordered);
    }

    private static HashSet<TextSpan> Spans(JsonElement json, string name) => json.TryGetProperty(name, out var spans) ? [.. spans.EnumerateArray().Select(Span)] : [];

    private static TextSpan Span(JsonElement json) => TextSpan.FromBounds(json[0].GetInt32(), json[1].GetInt32());
}
