using Dragoman.Records;

namespace Dragoman.Quantities;

/// <summary>What is counted, by its noun, and what is done to it, by verb or participle.</summary>
internal static class CountedNouns
{
    /// <summary>Arms, whatever is done to them.</summary>
    public static QuantityKind? Arms(string lemma) => lemma switch
    {
        "aircraft" or "jet" or "plane" or "warplane" or "bomber" or "helicopter" or "airplane" or "aeroplane" or "gunship" or "airliner" => QuantityKind.Aircraft,
        "warship" or "ship" or "vessel" or "frigate" or "destroyer" or "submarine" or "boat" or "corvette" or "cruiser" or "tanker" or "carrier" or "speedboat" or "gunboat" or "minesweeper" or "trawler" or "ferry" or "freighter"
            or "dinghy" or "cutter" => QuantityKind.Ships,
        "missile" or "rocket" => QuantityKind.Missiles,
        "drone" or "uav" => QuantityKind.Drones,
        "tank" => QuantityKind.Tanks,
        _ => null,
    };

    /// <summary>People by what they are, and acts that count people; after what is done to them.</summary>
    public static QuantityKind? People(string lemma) => lemma switch
    {
        "troop" or "troops" or "soldier" or "fighter" or "peacekeeper" or "paratrooper" or "marine" or "servicemember" or "commando" or "reservist" or "serviceman" or "legionnaire" or "infantryman" or "personnel" => QuantityKind.Troops,
        "death" or "fatality" or "body" or "corpse" => QuantityKind.Killed,
        "casualty" => QuantityKind.Killed,
        "injury" => QuantityKind.Wounded,
        "arrest" or "detention" => QuantityKind.Arrested,
        "refugee" or "evacuee" => QuantityKind.Displaced,
        _ => null,
    };

    /// <summary>What is done to somebody who is object of the verb, subject of its passive, or described by its participle.</summary>
    public static QuantityKind? Suffered(string lemma) => lemma switch
    {
        "kill" or "slay" or "behead" or "execute" or "massacre" or "murder" or "assassinate" or "lynch" or "hang" or "slaughter" or "dead" or "gun" => QuantityKind.Killed,
        "wound" or "injure" or "hurt" or "maim" or "wounded" or "injured" => QuantityKind.Wounded,
        "arrest" or "detain" or "jail" or "imprison" or "round" or "arrested" => QuantityKind.Arrested,
        "displace" or "uproot" or "evacuate" or "homeless" or "displaced" => QuantityKind.Displaced,
        _ => null,
    };

    /// <summary>What somebody does who is the subject.</summary>
    public static QuantityKind? Done(string lemma) => lemma switch
    {
        "die" or "drown" or "perish" => QuantityKind.Killed,
        "flee" => QuantityKind.Displaced,
        _ => null,
    };
}
