using System.Security.Cryptography;
using Dragoman.Records;

namespace Dragoman.Apps.Tests.Coding;

/// <summary>
/// The same text under the same version stamp gives the same bytes. The approved file holds stamp and hash of the coded sample reports: whoever changes
/// output without changing knowledge or models has to raise <see cref="CoderVersion.Current"/>.
/// </summary>
public class GoldenOutputTests(Coder coder) : IClassFixture<Coder>
{
    private static readonly string Approved = Repository.PathOf("tests", "Dragoman.Apps.Tests", "Coding", "Golden.approved.txt");

    [Fact]
    public void Code_Samples_SameStampGivesTheApprovedBytes()
    {
        var stamp = CoderVersion.Of(Installation.Find()).ToString();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var record in Samples.Articles().SelectMany(a => coder.Pipeline.Code(a).Records)) hash.AppendData(RecordJson.Write(record));
        var actual = $"{stamp}\n{Convert.ToHexStringLower(hash.GetHashAndReset())}\n";
        if (Environment.GetEnvironmentVariable("DRAGOMAN_APPROVE") == "1")
        {
            var before = File.Exists(Approved) ? File.ReadAllText(Approved) : "";
            Assert.False(before.StartsWith(stamp + "\n", StringComparison.Ordinal) && before != actual, "the output changed under the same stamp: raise CoderVersion.Current, then approve");
            File.WriteAllText(Approved, actual);
        }
        Assert.Equal(File.ReadAllText(Approved), actual);
    }
}
