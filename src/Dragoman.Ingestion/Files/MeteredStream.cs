namespace Dragoman.Ingestion.Files;

/// <summary>Counts what is read from a stream, and ends with a fault when it is more than the budget at hand.</summary>
/// <param name="inner">Read and disposed.</param>
/// <param name="budget">Bytes that may be read until the budget is renewed.</param>
/// <param name="fault">What is said when it is used up.</param>
internal sealed class MeteredStream(Stream inner, long budget = long.MaxValue, string fault = "") : ReadOnlyStream
{
    private long _from;

    /// <summary>Bytes read so far.</summary>
    public long Count { get; private set; }

    /// <summary>From here on the whole budget may be read again.</summary>
    public void Renew() => _from = Count;

    /// <exception cref="FileFaultException">The budget is used up.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        Count += read;
        return Count - _from <= budget ? read : throw new FileFaultException(fault);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
