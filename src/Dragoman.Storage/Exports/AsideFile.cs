namespace Dragoman.Storage.Exports;

/// <summary>A file that appears under its name only when it is complete. Until then it stands beside it; what is not completed is removed.</summary>
internal sealed class AsideFile : IDisposable
{
    private readonly string _path;
    private readonly FileStream _file;
    private bool _complete;

    public AsideFile(string path)
    {
        (_path, Aside) = (path, path + ".part");
        _file = new FileStream(Aside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
    }

    /// <summary>Where it is written.</summary>
    public string Aside { get; }

    public Stream Stream => _file;

    /// <summary>Brings the bytes to the disk and gives the file its name; an older file of that name is replaced.</summary>
    public void Complete()
    {
        _file.Flush(flushToDisk: true);
        _file.Dispose();
        File.Move(Aside, _path, overwrite: true);
        _complete = true;
    }

    public void Dispose()
    {
        try
        {
            _file.Dispose();
        }
        catch (IOException)
        {
            // The disk was full, and what was left in the buffer is not wanted any more.
        }
        if (!_complete) File.Delete(Aside);
    }
}
