using System.Text.Json.Serialization;

namespace Dragoman.Records;

/// <summary>How the text lets us know the actor.</summary>
[JsonConverter(typeof(NamedEnumConverter<ActorCertainty>))]
public enum ActorCertainty : byte
{
    /// <summary>By a name of the actor tables.</summary>
    Named,

    /// <summary>By a role with its country or organisation: "the Israeli defence minister".</summary>
    Described,

    /// <summary>By a capital or seat that stands for a government.</summary>
    Metonym,

    /// <summary>By a pronoun or description that refers back.</summary>
    Coreferent,

    /// <summary>Not known who: an unnamed side, or a name the tables lack.</summary>
    Unknown,
}
