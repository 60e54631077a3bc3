namespace Dragoman.Cli.Output;

/// <summary>A stream over standard output that tells a closed pipe from a failed write.</summary>
internal sealed class RecordStream(Stream inner) : Stream
{
    // EPIPE; on Windows ERROR_BROKEN_PIPE and ERROR_NO_DATA as HRESULTs.
    private static readonly int[] BrokenPipe = [32, unchecked((int)0x8007006D), unchecked((int)0x800700E8)];

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (IOException fault) when (BrokenPipe.Contains(fault.HResult))
        {
            throw new OutputClosedException(fault);
        }
    }

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
