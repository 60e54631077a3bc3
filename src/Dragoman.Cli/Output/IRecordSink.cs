using Dragoman.Records;

namespace Dragoman.Cli.Output;

/// <summary>Takes records one by one and prints them.</summary>
internal interface IRecordSink : IDisposable
{
    void Write(EventRecord record);
}
