using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Text;

namespace Dragoman.Knowledge;

/// <summary>
/// The populated places of the world by name and by id, read where they lie in a memory-mapped file: opening it costs nothing but its header, and only pages that are
/// looked at are loaded. Immutable and thread-safe.
/// </summary>
internal sealed unsafe class Gazetteer : IDisposable
{
    private readonly string _path;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly int _rows;
    private readonly int _names;
    private readonly int _regions;
    private readonly int _regionText;
    private readonly int _nameText;
    private readonly Lock _regionLock = new();
    private readonly (string Code, string Name)?[] _regionCache;

    private Gazetteer(string path, MemoryMappedFile file, long length)
    {
        (_path, _file) = (path, file);
        _view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += _view.PointerOffset;
        var header = new ReadOnlySpan<byte>(_start, GazetteerFormat.HeaderLength);
        _rows = Count(header, 0);
        _names = Count(header, 1);
        _regions = Count(header, 2);
        _regionText = Count(header, 3);
        _nameText = Count(header, 4);
        var expected = GazetteerFormat.HeaderLength + ((long)_rows * GazetteerFormat.RowLength) + ((GazetteerFormat.Buckets + 1L) * 4) + ((long)_names * GazetteerFormat.NameLength)
            + ((_regions + 1L) * 4) + _regionText + _nameText;
        if (_rows < 0 || _names < 0 || _regions < 0 || _regionText < 0 || _nameText < 0 || expected != length)
            throw Damaged($"it has {length} bytes, its header promises {expected}");
        _regionCache = new (string, string)?[_regions];
    }

    /// <summary>Number of places.</summary>
    public int Count() => _rows;

    /// <summary>Opens a gazetteer.</summary>
    /// <exception cref="InstallationException">The file is missing, is no gazetteer, is cut short, or is of another format.</exception>
    public static Gazetteer Open(string path)
    {
        var length = Check(path);
        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        try
        {
            return new Gazetteer(path, file, length);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The SHA-256 that the file carries, as 64 hexadecimal digits.</summary>
    /// <exception cref="InstallationException">The file is missing or is no gazetteer.</exception>
    public static string Checksum(string path)
    {
        Check(path);
        Span<byte> header = stackalloc byte[GazetteerFormat.HeaderLength];
        using var file = File.OpenRead(path);
        file.ReadExactly(header);
        return Convert.ToHexStringLower(header.Slice(8, 32));
    }

    /// <summary>The place in a row.</summary>
    public ref readonly GazetteerRow this[int row]
    {
        get
        {
            if ((uint)row >= (uint)_rows) throw Damaged($"a name points to row {row} of {_rows}");
            return ref Rows[row];
        }
    }

    /// <summary>The rows of the places with a name, the largest first: the row of the i-th of <see cref="Find"/>.</summary>
    public int RowOf(int name) => (int)Names[(name * 2) + 1];

    /// <summary>The names with a hash: the first and the one after the last.</summary>
    public (int First, int End) Find(ulong hash)
    {
        var bucket = GazetteerFormat.Bucket(hash);
        var (first, end) = ((int)Starts[bucket], (int)Starts[bucket + 1]);
        if (first < 0 || end > _names || first > end) throw Damaged($"bucket {bucket} runs from {first} to {end} of {_names}");
        var names = Names;
        while (first < end && names[first * 2] != (uint)hash) first++;
        var last = first;
        while (last < end && names[last * 2] == (uint)hash) last++;
        return (first, last);
    }

    /// <summary>The row of a GeoNames id; −1 when the gazetteer has no such place.</summary>
    public int RowOfId(uint id)
    {
        var (low, high) = (0, _rows - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = Rows[middle].Id;
            if (found == id) return middle;
            if (found < id) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    /// <summary>The name of a place.</summary>
    public string Name(in GazetteerRow row)
    {
        if (row.Name + (long)row.NameLength > _nameText) throw Damaged("a name lies outside the file");
        return Encoding.UTF8.GetString(new ReadOnlySpan<byte>(_start + NameTextAt + row.Name, row.NameLength));
    }

    /// <summary>Code (<c>AF.10</c>) and name of a first-level region; the name is empty when GeoNames gives none.</summary>
    public (string Code, string Name) Region(int region)
    {
        if ((uint)region >= (uint)_regions) throw Damaged($"a place lies in region {region} of {_regions}");
        lock (_regionLock)
        {
            if (_regionCache[region] is { } known) return known;
            var starts = new ReadOnlySpan<uint>(_start + RegionsAt, _regions + 1);
            if (starts[region] > starts[region + 1] || starts[region + 1] > _regionText) throw Damaged("a region's name lies outside the file");
            var text = Encoding.UTF8.GetString(new ReadOnlySpan<byte>(_start + RegionTextAt + starts[region], (int)(starts[region + 1] - starts[region])));
            var blank = text.IndexOf(' ', StringComparison.Ordinal);
            var read = blank < 0 ? (text, "") : (text[..blank], text[(blank + 1)..]);
            _regionCache[region] = read;
            return read;
        }
    }

    /// <summary>The index of a first-level region by its code (<c>AF.10</c>); −1 when no place lies in one of that code.</summary>
    public int RegionOf(string code)
    {
        var (low, high) = (0, _regions - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Region(middle).Code, code);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    /// <summary>Lets the file go. Pipelines keep theirs open as long as the program runs.</summary>
    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    private ReadOnlySpan<GazetteerRow> Rows => new(_start + GazetteerFormat.HeaderLength, _rows);

    private ReadOnlySpan<uint> Starts => MemoryMarshal.Cast<byte, uint>(new ReadOnlySpan<byte>(_start + StartsAt, (GazetteerFormat.Buckets + 1) * 4));

    private ReadOnlySpan<uint> Names => MemoryMarshal.Cast<byte, uint>(new ReadOnlySpan<byte>(_start + NamesAt, _names * GazetteerFormat.NameLength));

    private int StartsAt => GazetteerFormat.HeaderLength + (_rows * GazetteerFormat.RowLength);

    private int NamesAt => StartsAt + ((GazetteerFormat.Buckets + 1) * 4);

    private int RegionsAt => NamesAt + (_names * GazetteerFormat.NameLength);

    private int RegionTextAt => RegionsAt + ((_regions + 1) * 4);

    private int NameTextAt => RegionTextAt + _regionText;

    private static int Count(ReadOnlySpan<byte> header, int index) => BinaryPrimitives.ReadInt32LittleEndian(header[(40 + (index * 4))..]);

    private static long Check(string path)
    {
        if (!File.Exists(path)) throw new InstallationException(path, null, "the gazetteer is missing; reinstall, or make it as data/places/SOURCE.md says");
        Span<byte> header = stackalloc byte[GazetteerFormat.HeaderLength];
        using var file = File.OpenRead(path);
        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.StartsWith(GazetteerFormat.Magic))
            throw new InstallationException(path, null, "this is no gazetteer of Dragoman; reinstall, or make it as data/places/SOURCE.md says");
        var version = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        if (version != GazetteerFormat.Version) throw new InstallationException(path, null, $"the gazetteer has format {version}, this program reads {GazetteerFormat.Version}; make it again");
        return file.Length;
    }

    private InstallationException Damaged(string what) => new(_path, null, $"the gazetteer is damaged or cut short: {what}; reinstall");
}
