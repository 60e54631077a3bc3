using System.Text.Json.Serialization;

namespace Dragoman.Records;

/// <summary>The modes of PLOVER 2.0; which type may carry which is in <c>data/plover/modes.tsv</c>.</summary>
[JsonConverter(typeof(NamedEnumConverter<EventMode>))]
public enum EventMode : byte
{
    /// <summary><c>visit</c></summary>
    Visit,

    /// <summary><c>third-party</c></summary>
    ThirdParty,

    /// <summary><c>multilateral</c></summary>
    Multilateral,

    /// <summary><c>phone</c></summary>
    Phone,

    /// <summary><c>withdraw</c></summary>
    Withdraw,

    /// <summary><c>release</c></summary>
    Release,

    /// <summary><c>disarm</c></summary>
    Disarm,

    /// <summary><c>ceasefire</c></summary>
    Ceasefire,

    /// <summary><c>access</c></summary>
    Access,

    /// <summary><c>resign</c></summary>
    Resign,

    /// <summary><c>assist</c></summary>
    Assist,

    /// <summary><c>change</c></summary>
    Change,

    /// <summary><c>yield</c></summary>
    Yield,

    /// <summary><c>meet</c></summary>
    Meet,

    /// <summary><c>disapprove</c></summary>
    Disapprove,

    /// <summary><c>investigate</c></summary>
    Investigate,

    /// <summary><c>allege</c></summary>
    Allege,

    /// <summary><c>restrict</c></summary>
    Restrict,

    /// <summary><c>arrest</c></summary>
    Arrest,

    /// <summary><c>relations</c></summary>
    Relations,

    /// <summary><c>expel</c></summary>
    Expel,

    /// <summary><c>territory</c></summary>
    Territory,

    /// <summary><c>violence</c></summary>
    Violence,

    /// <summary><c>demo</c></summary>
    Demo,

    /// <summary><c>riot</c></summary>
    Riot,

    /// <summary><c>strike</c></summary>
    Strike,

    /// <summary><c>hunger</c></summary>
    Hunger,

    /// <summary><c>boycott</c></summary>
    Boycott,

    /// <summary><c>obstruct</c></summary>
    Obstruct,

    /// <summary><c>vandalize</c></summary>
    Vandalize,

    /// <summary><c>convict</c></summary>
    Convict,

    /// <summary><c>discontinue</c></summary>
    Discontinue,

    /// <summary><c>troops</c></summary>
    Troops,

    /// <summary><c>weapons</c></summary>
    Weapons,

    /// <summary><c>police</c></summary>
    Police,

    /// <summary><c>militia</c></summary>
    Militia,

    /// <summary><c>seize</c></summary>
    Seize,

    /// <summary><c>censor</c></summary>
    Censor,

    /// <summary><c>curfew</c></summary>
    Curfew,

    /// <summary><c>martial-law</c></summary>
    MartialLaw,

    /// <summary><c>deport</c></summary>
    Deport,

    /// <summary><c>withhold</c></summary>
    Withhold,

    /// <summary><c>misinformation</c></summary>
    Misinformation,

    /// <summary><c>cyber</c></summary>
    Cyber,

    /// <summary><c>abduct</c></summary>
    Abduct,

    /// <summary><c>beat</c></summary>
    Beat,

    /// <summary><c>torture</c></summary>
    Torture,

    /// <summary><c>sexual</c></summary>
    Sexual,

    /// <summary><c>targeted</c></summary>
    Targeted,

    /// <summary><c>destroy</c></summary>
    Destroy,

    /// <summary><c>primitive</c></summary>
    Primitive,

    /// <summary><c>firearms</c></summary>
    Firearms,

    /// <summary><c>explosives</c></summary>
    Explosives,

    /// <summary><c>suicide-attack</c></summary>
    SuicideAttack,

    /// <summary><c>aerial</c></summary>
    Aerial,

    /// <summary><c>drone</c></summary>
    Drone,

    /// <summary><c>heavy-weapons</c></summary>
    HeavyWeapons,

    /// <summary><c>crowd-control</c></summary>
    CrowdControl,

    /// <summary><c>unconventional</c></summary>
    Unconventional,
}
