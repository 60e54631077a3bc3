using System.IO.Compression;
using System.Text;
using Dragoman.Ingestion.Files;

namespace Dragoman.Apps.Tests.Ingestion.Files;

/// <summary>Files made to do harm, and files that are merely broken: each gives a reason, and the reading goes on or ends, with little memory (docs/security.md).</summary>
public sealed class HostileFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.txt.gz", "longer than")]
    [InlineData("a.jsonl.gz", "250 times its size")]
    [InlineData("a.csv.gz", "breaks off")]
    [InlineData("a.warc.gz", "header line of more than")]
    [InlineData("a.xml.gz", "not well-formed")]
    public void Read_Bomb_Ends(string name, string expected)
    {
        var input = Assert.Single(Measured(_folder.Write(name, Repeat('x', 128 << 20))), i => i.Fault is not null);
        Assert.Contains(expected, input.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BombInsideZip_EndsAndTheOthersAreRead()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var entry = zip.CreateEntry("bomb.jsonl").Open())
            {
                var zeros = new byte[1 << 20];
                for (var i = 0; i < 100; i++) entry.Write(zeros);
            }
            using (var entry = zip.CreateEntry("good.txt").Open()) entry.Write("Good text."u8);
        }
        var inputs = Measured(_folder.Write("a.zip", memory.ToArray()));
        Assert.Contains("250 times its size", inputs[0].Fault, StringComparison.Ordinal);
        Assert.Equal("Good text.", inputs[1].Article?.Body);
    }

    [Fact]
    public void Read_NestedArchive_IsNamedAndNotOpened()
    {
        var inner = FileFormatTests.Zip(("x.txt", "Text."u8.ToArray()));
        var inputs = Measured(_folder.Write("a.zip", FileFormatTests.Zip(("in.zip", inner), ("in.tar.gz", [0x1F, 0x8B]), ("t.txt", "Text."u8.ToArray()))));
        Assert.Equal([true, true, false], inputs.Select(i => i.Fault?.Contains("an archive inside an archive", StringComparison.Ordinal) == true));
        Assert.Contains("inside a packed file", Assert.Single(Measured(_folder.Write("b.zip.gz", FileFormatTests.Pack(inner)))).Fault, StringComparison.Ordinal);
        Assert.Contains("inside a packed file", Assert.Single(Measured(_folder.Write("c.txt.gz.gz", FileFormatTests.Pack(FileFormatTests.Pack("Text."))))).Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../x.txt")]
    [InlineData("a/../../x.txt")]
    [InlineData("/etc/x.txt")]
    [InlineData("C:/x.txt")]
    [InlineData("..\\x.txt")]
    public void Read_ZipWithPathTraversal_IsRefusedAndNothingIsWritten(string name)
    {
        var path = _folder.Write("in/a.zip", FileFormatTests.Zip((name, "Text."u8.ToArray())));
        Assert.Contains("leads out of the archive", Assert.Single(Measured(path)).Fault, StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFiles(_folder.Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Read_EntityBomb_IsNotExpanded()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">"));
        var inputs = Measured(_folder.Write("a.xml", $"<!DOCTYPE nitf [<!ENTITY l0 \"ha\">{entities}]><nitf><body><body.content><p>&l9;</p></body.content></body></nitf>"));
        Assert.Contains("undeclared entity", Assert.Single(inputs).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ExternalEntity_IsNotOpened()
    {
        var secret = _folder.Write("secret.txt", "the secret");
        var inputs = Measured(_folder.Write("a.xml", $"<!DOCTYPE nitf [<!ENTITY x SYSTEM \"file://{secret}\">]><nitf><body><body.content><p>&x;</p></body.content></body></nitf>"));
        Assert.Contains("undeclared entity", Assert.Single(inputs).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_XmlNestedWithoutEnd_IsRefused() =>
        Assert.Contains("nested more than", Assert.Single(Measured(_folder.Write("a.xml", "<nitf>" + string.Concat(Enumerable.Repeat("<b>", 200_000))))).Fault, StringComparison.Ordinal);

    [Fact]
    public void Read_XmlItemThatIsTooLong_IsRefused() =>
        Assert.Contains("an item of more than", Assert.Single(Measured(_folder.Write("a.xml", "<nitf><p>" + new string('x', 40 << 20)))).Fault, StringComparison.Ordinal);

    // 1 GB in one line takes too long for every run; a tenth is enough to see whether memory grows with it.
    [Theory]
    [InlineData("a.jsonl", "a line of more than")]
    [InlineData("a.txt", "longer than")]
    [InlineData("a.csv", "breaks off")]
    [InlineData("a.eml", "longer than")]
    [InlineData("a.html", "longer than")]
    [InlineData("a.warc", "header line of more than")]
    public void Read_OneEndlessLine_IsRefusedWithLittleMemory(string name, string expected) => ReadOneLine(name, expected, 120);

    [Theory]
    [Trait("Category", "Full")]
    [InlineData("a.jsonl", "a line of more than")]
    [InlineData("a.csv", "breaks off")]
    [InlineData("a.txt", "longer than")]
    public void Read_OneLineOfAGigabyte_IsRefusedWithLittleMemory(string name, string expected) => ReadOneLine(name, expected, 1024);

    private void ReadOneLine(string name, string expected, int megabytes)
    {
        var path = _folder.PathOf(name);
        using (var file = File.Create(path))
        {
            var line = Enumerable.Repeat((byte)'x', 1 << 20).ToArray();
            for (var i = 0; i < megabytes; i++) file.Write(line);
        }
        Assert.Contains(expected, Assert.Single(Measured(path)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TruncatedWarc_KeepsWhatCameBefore()
    {
        var record = "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: text/html\r\nContent-Length: 29\r\n\r\n<p>Delegates came to Oslo.</p>"u8.ToArray()[..^1];
        byte[] whole = [.. record, .. "\r\n\r\n"u8];
        foreach (var cut in (int[])[10, 60, whole.Length - 10])
        {
            var inputs = Measured(_folder.Write("a.warc", [.. whole, .. whole[..cut]]));
            Assert.NotNull(inputs[0].Article);
            Assert.Contains("cut short", inputs[1].Fault, StringComparison.Ordinal);
        }
        var packed = FileFormatTests.Pack([.. Enumerable.Repeat(whole, 50).SelectMany(b => b)]);
        var last = Measured(_folder.Write("b.warc.gz", packed[..(packed.Length - 12)]))[^1];
        Assert.Contains("cut short", last.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.jsonl.gz")]
    [InlineData("a.txt.gz")]
    [InlineData("a.csv.gz")]
    public void Read_TruncatedGzip_SaysSoAndKeepsWhatCameBefore(string name)
    {
        var random = new Random(1);
        var lines = string.Concat(Enumerable.Range(0, 3000).Select(i => name.EndsWith(".jsonl.gz", StringComparison.Ordinal) ? $$"""{"text":"Talks {{random.Next()}} went on."}""" + "\n" : i == 0 ? "text\n" : $"Talks {random.Next()} went on.\n"));
        var packed = FileFormatTests.Pack(Encoding.UTF8.GetBytes(lines));
        var inputs = Measured(_folder.Write(name, packed[..(packed.Length / 2)]));
        Assert.Contains("cut short", inputs[^1].Fault, StringComparison.Ordinal);
        if (!name.EndsWith(".txt.gz", StringComparison.Ordinal)) Assert.NotNull(inputs[0].Article);
    }

    [Fact]
    public void Read_TruncatedZip_SaysSo()
    {
        var zip = FileFormatTests.Zip(("a.txt", "Text."u8.ToArray()));
        Assert.Contains("no zip archive, or it is cut short", Assert.Single(Measured(_folder.Write("a.zip", zip[..^30]))).Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt", "%PDF-1.7 x", "a PDF")]
    [InlineData("a.txt", "PK\u0003\u0004x", "a zip archive")]
    [InlineData("a.txt", "{\\rtf1 x}", "rich text")]
    [InlineData("a.eml", "no headers here, only a sentence", "this is no mail")]
    [InlineData("a.warc", "<html>", "no WARC record")]
    [InlineData("a.jsonl", "\u0001\u0002", "not JSON")]
    [InlineData("a.zip", "not a zip", "no zip archive")]
    public void Read_SomethingElse_SaysWhatItIs(string name, string content, string expected) => Assert.Contains(expected, Assert.Single(Measured(_folder.Write(name, content))).Fault, StringComparison.Ordinal);

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.eml")]
    [InlineData("a.xml")]
    [InlineData("a.html")]
    [InlineData("a.csv")]
    [InlineData("a.jsonl")]
    [InlineData("a.warc")]
    [InlineData("a.zip")]
    public void Read_EmptyFile_GivesAReasonOrNothing(string name)
    {
        var inputs = Measured(_folder.Write(name, ""));
        if (name is "a.jsonl" or "a.warc") Assert.Empty(inputs);
        else Assert.NotNull(Assert.Single(inputs).Fault);
    }

    [Fact]
    public void Read_WordOf100000Characters_IsRefused()
    {
        var word = new string('q', 100_000);
        foreach (var path in (string[])[_folder.Write("a.txt", $"Talks.\n\nThey {word} met."), _folder.Write("a.jsonl", $$"""{"text":"{{word}}"}"""), _folder.Write("a.csv", $"text\n{word}\n")])
            Assert.Contains("a word of 100,000 characters", Assert.Single(Measured(path)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ScriptWithoutBlanks_IsNoLongWord() => Assert.NotNull(Assert.Single(Measured(_folder.Write("a.txt", string.Concat(Enumerable.Repeat("会谈在奥斯陆开始", 5000))))).Article);

    [Theory]
    [InlineData("2022-03-03", true)]
    [InlineData("2022-03-01T18:00:00+08:00", false)]
    [InlineData("2021-03-01", false)]
    public void Read_PublishedInTheFuture_IsAFaultWhenTheMomentOfReceiptIsKnown(string published, bool isFault)
    {
        var path = _folder.Write("a.jsonl", $$"""{"text":"x","published":"{{published}}"}""");
        var options = new ArticleFilesOptions { Received = new DateTimeOffset(2022, 3, 1, 12, 0, 0, TimeSpan.Zero) };
        var input = Assert.Single(new ArticleFiles(options).Read([path], Stream.Null));
        Assert.Equal(isFault, input.Fault?.Contains("later than the moment it was received (2022-03-01 12:00 UTC)", StringComparison.Ordinal) == true);
        Assert.NotNull(Assert.Single(Measured(path)).Article); // Without a moment of receipt the clock is not asked.
    }

    [Fact]
    public void Read_MailNestedAThousandDeep_EndsWithAnAnswer()
    {
        var mail = new StringBuilder("Subject: Deep\n");
        for (var i = 0; i < 1000; i++) mail.Append(System.Globalization.CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n");
        mail.Append("Content-Type: text/plain\n\nText.\n");
        Assert.Single(Measured(_folder.Write("a.eml", mail.ToString())));
    }

    // Reads on this thread, and sees to it that no more is ever taken than a few copies of the longest text allowed.
    private static List<ArticleInput> Measured(string path)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        List<ArticleInput> inputs = [.. new ArticleFiles().Read([path], Stream.Null)];
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 160 << 20);
        return inputs;
    }

    private static byte[] Repeat(char what, int count)
    {
        using var memory = new MemoryStream();
        using (var zip = new GZipStream(memory, CompressionLevel.Optimal))
        {
            var block = Enumerable.Repeat((byte)what, 1 << 20).ToArray();
            for (var i = 0; i < count >> 20; i++) zip.Write(block);
        }
        return memory.ToArray();
    }
}
