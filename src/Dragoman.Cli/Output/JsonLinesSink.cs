using Dragoman.Records;

namespace Dragoman.Cli.Output;

/// <summary>One JSON object a line, UTF-8, line feed at the end of each.</summary>
internal sealed class JsonLinesSink(Stream output) : IRecordSink
{
    private readonly BufferedStream _output = new(output, 1 << 16);

    public void Write(EventRecord record)
    {
        _output.Write(RecordJson.Write(record));
        _output.WriteByte((byte)'\n');
    }

    public void Dispose() => _output.Flush();
}
