using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Dragoman.Knowledge;

/// <summary>Packs places into a gazetteer file, as <see cref="GazetteerFormat"/> describes it. The same places give the same bytes.</summary>
internal static class GazetteerWriter
{
    /// <summary>The bytes of a gazetteer.</summary>
    /// <param name="places">The places, in any order.</param>
    /// <param name="regionNames">Names of first-level regions by code with country: <c>AF.10</c>.</param>
    public static byte[] Pack(IEnumerable<GazetteerPlace> places, IReadOnlyDictionary<string, string> regionNames)
    {
        var sorted = places.OrderBy(p => p.Id).ToList();
        var regions = sorted.Select(RegionCode).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var regionIndex = regions.Select((code, i) => (code, i)).ToDictionary(r => r.code, r => (ushort)r.i, StringComparer.Ordinal);
        using var nameText = new MemoryStream();
        var rows = sorted.Select(p => Row(p, regionIndex[RegionCode(p)], nameText)).ToArray();
        var (starts, names) = Names(sorted, rows);
        using var regionText = new MemoryStream();
        var regionStarts = new List<uint>();
        foreach (var code in regions)
        {
            regionStarts.Add((uint)regionText.Length);
            regionText.Write(Encoding.UTF8.GetBytes(regionNames.TryGetValue(code, out var name) ? $"{code} {name}" : code));
        }
        regionStarts.Add((uint)regionText.Length);

        using var body = new MemoryStream();
        body.Write(MemoryMarshal.AsBytes<GazetteerRow>(rows));
        body.Write(MemoryMarshal.AsBytes<uint>(starts));
        body.Write(MemoryMarshal.AsBytes<uint>(names));
        body.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(regionStarts)));
        regionText.WriteTo(body);
        nameText.WriteTo(body);
        return [.. Header(body.ToArray(), rows.Length, names.Length / 2, regions.Count, regionText.Length, nameText.Length), .. body.ToArray()];
    }

    private static byte[] Header(byte[] body, params ReadOnlySpan<long> counts)
    {
        var header = new byte[GazetteerFormat.HeaderLength];
        GazetteerFormat.Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), GazetteerFormat.Version);
        SHA256.HashData(body).CopyTo(header, 8);
        for (var i = 0; i < counts.Length; i++) BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(40 + (i * 4)), (int)counts[i]);
        return header;
    }

    private static string RegionCode(GazetteerPlace place) => place.Country + "." + place.Region;

    private static GazetteerRow Row(GazetteerPlace place, ushort region, MemoryStream nameText)
    {
        var name = Encoding.UTF8.GetBytes(place.Name);
        var row = new GazetteerRow
        {
            Id = place.Id,
            Lat = (int)Math.Round(place.Lat * 100_000),
            Lon = (int)Math.Round(place.Lon * 100_000),
            Name = (uint)nameText.Length,
            NameLength = checked((byte)name.Length),
            Region = region,
            Country = (ushort)(place.Country[0] | (place.Country[1] << 8)),
            Kind = place.Kind,
            Size = (byte)Math.Round(10 * Math.Log10(place.Population + 1)),
            InTheNews = place.InTheNews ? (byte)1 : (byte)0,
        };
        nameText.Write(name);
        return row;
    }

    // Within a bucket larger places come first, so that the choice of the look-up does not depend on anything but the data.
    private static (uint[] Starts, uint[] Names) Names(List<GazetteerPlace> places, GazetteerRow[] rows)
    {
        var all = new List<(ulong Hash, int Row)>();
        for (var row = 0; row < places.Count; row++)
        {
            var hashes = places[row].Spellings.Prepend(places[row].Name).Select(n => PlaceNameHash.Of(n)).Where(h => h != 0).Distinct();
            all.AddRange(hashes.Select(h => (h, row)));
        }
        var sorted = all.OrderBy(n => GazetteerFormat.Bucket(n.Hash)).ThenBy(n => (uint)n.Hash).ThenByDescending(n => rows[n.Row].Size).ThenBy(n => n.Row).ToList();
        var starts = new uint[GazetteerFormat.Buckets + 1];
        foreach (var (hash, _) in sorted) starts[GazetteerFormat.Bucket(hash) + 1]++;
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        return (starts, [.. sorted.SelectMany(n => new[] { (uint)n.Hash, (uint)n.Row })]);
    }
}
