using Dragoman.Knowledge;

namespace Dragoman.Tests.Knowledge;

/// <summary>A gazetteer written to a file and read back, whole and broken.</summary>
public sealed class GazetteerTests : IDisposable
{
    private static readonly GazetteerPlace[] Places =
    [
        new(30, "Tripoli", [], "LB", "09", GazetteerKind.RegionalSeat, 229_398, 34.43352, 35.84415),
        new(10, "Al Fallūjah", ["Al Fallujah", "Fallujah"], "IQ", "01", GazetteerKind.LocalSeat, 190_159, 33.34913, 43.78599),
        new(20, "Tripoli", ["Tarabulus"], "LY", "77", GazetteerKind.Capital, 1_150_989, 32.87519, 13.18746),
    ];

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData("Fallujah", 10u)]
    [InlineData("al-Fallujah", 10u)]
    [InlineData("FALLUJAH", 10u)]
    [InlineData("tarabulus", 20u)]
    public void Find_AnySpelling_GivesThePlace(string name, uint id)
    {
        using var gazetteer = Written();
        var (first, end) = gazetteer.Find(PlaceNameHash.Of(name));
        Assert.Equal(1, end - first);
        Assert.Equal(id, gazetteer[gazetteer.RowOf(first)].Id);
    }

    [Fact]
    public void Find_NameOfTwo_GivesTheLargerFirst()
    {
        using var gazetteer = Written();
        var (first, end) = gazetteer.Find(PlaceNameHash.Of("Tripoli"));
        Assert.Equal([20u, 30u], Enumerable.Range(first, end - first).Select(n => gazetteer[gazetteer.RowOf(n)].Id));
    }

    [Fact]
    public void Find_UnknownName_GivesNone()
    {
        using var gazetteer = Written();
        var (first, end) = gazetteer.Find(PlaceNameHash.Of("Nowhere"));
        Assert.Equal(first, end);
    }

    [Fact]
    public void Row_ReadBack_IsWhatWasWritten()
    {
        using var gazetteer = Written();
        ref readonly var row = ref gazetteer[gazetteer.RowOfId(10)];
        Assert.Equal(("Al Fallūjah", 3_334_913, 4_378_599, GazetteerKind.LocalSeat), (gazetteer.Name(row), row.Lat, row.Lon, row.Kind));
        Assert.Equal(("IQ.01", "Anbar"), gazetteer.Region(row.Region));
        Assert.Equal(-1, gazetteer.RowOfId(11));
        Assert.Equal(row.Region, gazetteer.RegionOf("IQ.01"));
    }

    [Fact]
    public void Pack_OtherOrder_GivesTheSameBytes() => Assert.Equal(Pack(Places), Pack([.. Places.Reverse()]));

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(63)]
    [InlineData(400)]
    public void Open_CutShort_NamesFileAndReason(int length)
    {
        File.WriteAllBytes(_path, Pack(Places)[..length]);
        var fault = Assert.Throws<InstallationException>(() => Gazetteer.Open(_path));
        Assert.Equal(_path, fault.File);
        Assert.Contains("gazetteer", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_OtherFormat_SaysWhichIsRead()
    {
        var bytes = Pack(Places);
        bytes[4] = 9;
        File.WriteAllBytes(_path, bytes);
        Assert.Contains("has format 9, this program reads 1", Assert.Throws<InstallationException>(() => Gazetteer.Open(_path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_DamagedInside_ThrowsAnInstallationException()
    {
        var bytes = Pack(Places);
        bytes.AsSpan(GazetteerFormat.HeaderLength).Fill(0xEE);
        File.WriteAllBytes(_path, bytes);
        using var gazetteer = Gazetteer.Open(_path);
        Assert.Throws<InstallationException>(() => gazetteer.Find(PlaceNameHash.Of("Tripoli")));
        Assert.Throws<InstallationException>(() => gazetteer[999]);
    }

    [Fact]
    public void Open_NoFile_SaysHowToGetOne() =>
        Assert.Contains("the gazetteer is missing", Assert.Throws<InstallationException>(() => Gazetteer.Open(_path + ".none")).Message, StringComparison.Ordinal);

    private static byte[] Pack(GazetteerPlace[] places) => GazetteerWriter.Pack(places, new Dictionary<string, string>(StringComparer.Ordinal) { ["IQ.01"] = "Anbar" });

    private Gazetteer Written()
    {
        File.WriteAllBytes(_path, Pack(Places));
        return Gazetteer.Open(_path);
    }
}
