using Dragoman.Knowledge.Rules;

namespace Dragoman.Knowledge;

/// <summary>Codes and lexicon of an installation, with a user's own rules if there are any: what all front doors begin with. Immutable and thread-safe.</summary>
/// <param name="Ontology">Types and codes.</param>
/// <param name="Lexicon">The units.</param>
/// <param name="Own">The user's rules; null without them.</param>
internal sealed record Codebook(Ontology Ontology, Lexicon Lexicon, OwnRules? Own)
{
    /// <summary>Reads the codes and the lexicon of a data folder.</summary>
    /// <param name="data">The folder.</param>
    /// <param name="rules">The user's folder; null for none.</param>
    /// <exception cref="InstallationException">A file of the installation is missing or does not follow its format.</exception>
    /// <exception cref="RulesException">The user's folder does not hold usable rules; all its faults are named.</exception>
    public static Codebook Load(string data, string? rules = null)
    {
        var own = rules is null ? null : OwnRules.Open(rules);
        var ontology = Ontology.Load(data);
        own?.Read(".types", ontology.AddOwn);
        var lexicon = LexiconReader.Load(Path.Combine(data, "lexicon"), ontology, own);
        own?.Check();
        return new Codebook(ontology, lexicon, own);
    }
}
