namespace Dragoman.Ingestion.Files;

/// <summary>What comes out of a packed stream, as long as it is not absurdly more than what went in.</summary>
/// <param name="unpacked">Read and disposed.</param>
/// <param name="packed">Bytes that went in so far.</param>
internal sealed class UnpackedStream(Stream unpacked, Func<long> packed) : ReadOnlyStream
{
    // Text packs to a tenth, a log of one repeated line perhaps to a hundredth; deflate cannot do better than 1032.
    private const long MostRatio = 250;

    private const long AlwaysAllowed = 64L << 20;

    private long _count;

    /// <exception cref="FileFaultException">This is a bomb.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = unpacked.Read(buffer, offset, count);
        _count += read;
        return _count <= AlwaysAllowed || _count <= packed() * MostRatio ? read : throw new FileFaultException($"it unpacks to more than {MostRatio} times its size, as only bombs do; given up");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}
