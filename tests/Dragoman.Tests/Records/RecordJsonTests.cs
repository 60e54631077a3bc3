using System.Text;
using Dragoman.Records;

namespace Dragoman.Tests.Records;

public class RecordJsonTests
{
    [Fact]
    public void Read_RecordWithNothingButTheRequired_HasEmptyListsAndNulls()
    {
        var record = RecordJson.Read("""{"id":"1","article_id":"a","type":"AGREE","status":"promised"}"""u8);
        Assert.Empty(record.Actors);
        Assert.Empty(record.Quantities);
        Assert.Null(record.Mode);
        Assert.Contains("\"actors\":[]", Encoding.UTF8.GetString(RecordJson.Write(record)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"id":"1","article_id":"a","type":"walk","status":"happened"}""")]
    public void Read_NoRecord_Throws(string json) => Assert.Throws<System.Text.Json.JsonException>(() => RecordJson.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Between_TwoSets_FindsWhatDiffers()
    {
        var one = RecordJson.Read("""{"id":"1","article_id":"a","type":"AGREE","status":"promised","version":"x"}"""u8);
        var diff = RecordDiff.Between([one, one with { Id = "2" }], [one with { Version = "y" }, one with { Id = "3" }]);
        Assert.Equal((1, 0, 1, 1), (diff.Same, diff.Changed.Count, diff.Removed.Count, diff.Added.Count));
        Assert.Equal("status", Assert.Single(RecordDiff.Between([one], [one with { Status = EventStatus.Denied }]).ChangedFields()).Field);
    }
}
