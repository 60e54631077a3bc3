using Dragoman.Records;

namespace Dragoman.Storage.Imports;

/// <summary>ACLED's event and sub-event types in PLOVER's terms, by our own reading of its codebook.</summary>
internal static class AcledActs
{
    /// <summary>How the two actors stand to each other.</summary>
    internal enum Direction
    {
        /// <summary>The first acts on the second.</summary>
        Forward,

        /// <summary>The second acts on the first: forces on protesters.</summary>
        Backward,

        /// <summary>Both act: ACLED's order says nothing.</summary>
        Mutual,
    }

    private static readonly Dictionary<string, (EventType Type, EventMode? Mode, Direction Direction)> SubEvents = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Armed clash"] = (EventType.Assault, null, Direction.Mutual),
        ["Government regains territory"] = (EventType.Assault, null, Direction.Mutual),
        ["Non-state actor overtakes territory"] = (EventType.Assault, null, Direction.Mutual),
        ["Chemical weapon"] = (EventType.Assault, EventMode.Unconventional, Direction.Forward),
        ["Air/drone strike"] = (EventType.Assault, EventMode.Aerial, Direction.Forward),
        ["Suicide bomb"] = (EventType.Assault, EventMode.SuicideAttack, Direction.Forward),
        ["Shelling/artillery/missile attack"] = (EventType.Assault, EventMode.HeavyWeapons, Direction.Forward),
        ["Remote explosive/landmine/IED"] = (EventType.Assault, EventMode.Explosives, Direction.Forward),
        ["Grenade"] = (EventType.Assault, EventMode.Explosives, Direction.Forward),
        ["Sexual violence"] = (EventType.Assault, EventMode.Sexual, Direction.Forward),
        ["Attack"] = (EventType.Assault, null, Direction.Forward),
        ["Abduction/forced disappearance"] = (EventType.Assault, EventMode.Abduct, Direction.Forward),
        ["Peaceful protest"] = (EventType.Protest, EventMode.Demo, Direction.Forward),
        ["Protest with intervention"] = (EventType.Protest, EventMode.Demo, Direction.Forward),
        ["Excessive force against protesters"] = (EventType.Assault, EventMode.CrowdControl, Direction.Backward),
        ["Violent demonstration"] = (EventType.Protest, EventMode.Riot, Direction.Forward),
        ["Mob violence"] = (EventType.Protest, EventMode.Riot, Direction.Forward),
        ["Agreement"] = (EventType.Agree, null, Direction.Mutual),
        ["Arrests"] = (EventType.Coerce, EventMode.Arrest, Direction.Forward),
        ["Headquarters or base established"] = (EventType.Mobilize, EventMode.Troops, Direction.Forward),
        ["Looting/property destruction"] = (EventType.Assault, EventMode.Destroy, Direction.Forward),
        ["Non-violent transfer of territory"] = (EventType.Retreat, EventMode.Withdraw, Direction.Backward),
    };

    private static readonly Dictionary<string, string> Parties = new(StringComparer.OrdinalIgnoreCase)
    {
        ["1"] = "GOV", ["State forces"] = "GOV", ["2"] = "REB", ["Rebel group"] = "REB", ["Rebel groups"] = "REB", ["3"] = "PRM", ["Political militia"] = "PRM", ["4"] = "PRM", ["Identity militia"] = "PRM",
        ["5"] = "CVL", ["Rioters"] = "CVL", ["6"] = "CVL", ["Protesters"] = "CVL", ["7"] = "CVL", ["Civilians"] = "CVL", ["8"] = "MIL", ["External/Other forces"] = "MIL",
    };

    /// <summary>The act of a sub-event type; null when PLOVER has none.</summary>
    public static (EventType Type, EventMode? Mode, Direction Direction)? Of(string? subEvent) => subEvent is not null && SubEvents.TryGetValue(subEvent, out var act) ? act : null;

    /// <summary>The sector of a kind of party, and whether it belongs to the country of the event.</summary>
    public static (string? Sector, bool IsLocal) Party(string? kind, string name)
    {
        var sector = kind is null ? null : Parties.GetValueOrDefault(kind);
        if (sector == "GOV") sector = name.StartsWith("Military", StringComparison.OrdinalIgnoreCase) ? "MIL" : name.StartsWith("Police", StringComparison.OrdinalIgnoreCase) ? "COP" : "GOV";
        return (sector, kind is not ("8" or "External/Other forces"));
    }
}
