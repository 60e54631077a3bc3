using System.Text.Json.Serialization;

namespace Dragoman.Records;

/// <summary>The 37 contexts of PLOVER 2.0: what an event is about.</summary>
[JsonConverter(typeof(NamedEnumConverter<EventContext>))]
public enum EventContext : byte
{
    /// <summary><c>military</c></summary>
    Military,

    /// <summary><c>intelligence</c></summary>
    Intelligence,

    /// <summary><c>executive</c></summary>
    Executive,

    /// <summary><c>legislative</c></summary>
    Legislative,

    /// <summary><c>election</c></summary>
    Election,

    /// <summary><c>political_institutions</c></summary>
    PoliticalInstitutions,

    /// <summary><c>pro_democracy</c></summary>
    ProDemocracy,

    /// <summary><c>pro_autocracy</c></summary>
    ProAutocracy,

    /// <summary><c>economic</c></summary>
    Economic,

    /// <summary><c>legal</c></summary>
    Legal,

    /// <summary><c>reparations</c></summary>
    Reparations,

    /// <summary><c>human_rights</c></summary>
    HumanRights,

    /// <summary><c>rights_freedoms</c></summary>
    RightsFreedoms,

    /// <summary><c>repression</c></summary>
    Repression,

    /// <summary><c>human_security</c></summary>
    HumanSecurity,

    /// <summary><c>gender</c></summary>
    Gender,

    /// <summary><c>lgbt</c></summary>
    Lgbt,

    /// <summary><c>religion_ethnicity</c></summary>
    ReligionEthnicity,

    /// <summary><c>inequality</c></summary>
    Inequality,

    /// <summary><c>diplomatic</c></summary>
    Diplomatic,

    /// <summary><c>territory</c></summary>
    Territory,

    /// <summary><c>peacekeeping</c></summary>
    Peacekeeping,

    /// <summary><c>health</c></summary>
    Health,

    /// <summary><c>asylum</c></summary>
    Asylum,

    /// <summary><c>migration</c></summary>
    Migration,

    /// <summary><c>disasters</c></summary>
    Disasters,

    /// <summary><c>natural_resource</c></summary>
    NaturalResource,

    /// <summary><c>environment</c></summary>
    Environment,

    /// <summary><c>technology</c></summary>
    Technology,

    /// <summary><c>terrorism</c></summary>
    Terrorism,

    /// <summary><c>cbrn</c></summary>
    Cbrn,

    /// <summary><c>cyber</c></summary>
    Cyber,

    /// <summary><c>misinformation</c></summary>
    Misinformation,

    /// <summary><c>crime</c></summary>
    Crime,

    /// <summary><c>corruption</c></summary>
    Corruption,

    /// <summary><c>illegal_drugs</c></summary>
    IllegalDrugs,

    /// <summary><c>trafficking</c></summary>
    Trafficking,
}
