using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Dragoman.Learning;

/// <summary>
/// A trained model as a file of named parts: numbers stored as half floats, strings, settings. Layout, little-endian: magic "DRGM", format version,
/// SHA-256 of the rest, then per part its name, kind, length and content. The same training gives the same bytes.
/// </summary>
internal sealed class ModelFile
{
    private const int FormatVersion = 1;
    private const int HeaderLength = 4 + 4 + 32;

    private const string Missing = "the model is missing; reinstall, or train it with \"dragoman train\"";
    private const string NoModel = "this is no Dragoman model";

    private readonly string _path;
    private readonly SortedDictionary<string, ReadOnlyMemory<byte>> _parts = new(StringComparer.Ordinal);

    /// <summary>An empty model to be filled and saved.</summary>
    public ModelFile(string path) => _path = path;

    /// <summary>Reads a model and checks its sum.</summary>
    /// <exception cref="InstallationException">The file is missing, is no model, is cut short or damaged, or is of another format.</exception>
    public static ModelFile Load(string path)
    {
        if (!File.Exists(path)) throw new InstallationException(path, null, Missing);
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < HeaderLength || !bytes.AsSpan(0, 4).SequenceEqual("DRGM"u8)) throw new InstallationException(path, null, NoModel);
        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4));
        if (version != FormatVersion) throw new InstallationException(path, null, $"the model has format {version}, this program reads {FormatVersion}; train it again");
        if (!SHA256.HashData(bytes.AsSpan(HeaderLength)).AsSpan().SequenceEqual(bytes.AsSpan(8, 32))) throw new InstallationException(path, null, "the model is damaged or cut short (its checksum does not fit); reinstall");
        var model = new ModelFile(path);
        for (var at = HeaderLength; at < bytes.Length;)
        {
            var nameLength = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at + 4));
            var name = Encoding.UTF8.GetString(bytes, at + 8, nameLength);
            model._parts[name] = bytes.AsMemory(at + 8 + nameLength, length);
            at += 8 + nameLength + length;
        }
        return model;
    }

    /// <summary>The SHA-256 that a model file carries, as 64 hexadecimal digits; it is checked when the model is loaded.</summary>
    /// <exception cref="InstallationException">The file is missing or is no model.</exception>
    public static string Checksum(string path)
    {
        if (!File.Exists(path)) throw new InstallationException(path, null, Missing);
        Span<byte> header = stackalloc byte[HeaderLength];
        using var file = File.OpenRead(path);
        if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || !header.StartsWith("DRGM"u8)) throw new InstallationException(path, null, NoModel);
        return Convert.ToHexStringLower(header[8..]);
    }

    /// <summary>Writes the model beside its place and moves it there, so that no half-written model is ever found.</summary>
    public void Save()
    {
        using var body = new MemoryStream();
        Span<byte> lengths = stackalloc byte[8];
        foreach (var (name, content) in _parts)
        {
            var encoded = Encoding.UTF8.GetBytes(name);
            BinaryPrimitives.WriteInt32LittleEndian(lengths, encoded.Length);
            BinaryPrimitives.WriteInt32LittleEndian(lengths[4..], content.Length);
            body.Write(lengths);
            body.Write(encoded);
            body.Write(content.Span);
        }
        var payload = body.ToArray();
        var header = new byte[HeaderLength];
        "DRGM"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), FormatVersion);
        SHA256.HashData(payload).CopyTo(header, 8);
        var temporary = _path + ".part";
        using (var file = File.Create(temporary))
        {
            file.Write(header);
            file.Write(payload);
        }
        File.Move(temporary, _path, overwrite: true);
    }

    /// <summary>Stores numbers, rounded to half floats.</summary>
    public void SetNumbers(string name, ReadOnlySpan<float> numbers)
    {
        var bytes = new byte[numbers.Length * 2];
        for (var i = 0; i < numbers.Length; i++) BinaryPrimitives.WriteHalfLittleEndian(bytes.AsSpan(i * 2), (Half)numbers[i]);
        _parts[name] = bytes;
    }

    /// <summary>Stores small whole numbers as they are.</summary>
    public void SetBytes(string name, ReadOnlySpan<sbyte> numbers) => _parts[name] = MemoryMarshal.AsBytes(numbers).ToArray();

    /// <summary>Stores strings.</summary>
    public void SetStrings(string name, IEnumerable<string> strings) => _parts[name] = Encoding.UTF8.GetBytes(string.Join('\n', strings));

    /// <summary>Stores a whole number.</summary>
    public void SetNumber(string name, int number) => _parts[name] = Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether there is a part of that name.</summary>
    public bool Holds(string name) => _parts.ContainsKey(name);

    /// <summary>Numbers of exactly that length.</summary>
    /// <exception cref="InstallationException">The part is missing or has another length.</exception>
    public float[] Numbers(string name, int length)
    {
        var bytes = Part(name);
        if (bytes.Length != length * 2) throw new InstallationException(_path, null, $"the part \"{name}\" holds {bytes.Length / 2} numbers, {length} expected; train the model again");
        var numbers = new float[length];
        HalfFloats.Widen(bytes, numbers);
        return numbers;
    }

    /// <summary>Small whole numbers, exactly so many.</summary>
    /// <exception cref="InstallationException">The part is missing or has another length.</exception>
    public sbyte[] Bytes(string name, int length)
    {
        var bytes = Part(name);
        if (bytes.Length != length) throw new InstallationException(_path, null, $"the part \"{name}\" holds {bytes.Length} numbers, {length} expected; train the model again");
        return MemoryMarshal.Cast<byte, sbyte>(bytes).ToArray();
    }

    /// <summary>Strings.</summary>
    /// <exception cref="InstallationException">The part is missing.</exception>
    public string[] Strings(string name) => Part(name) is { Length: > 0 } bytes ? Encoding.UTF8.GetString(bytes).Split('\n') : [];

    /// <summary>A whole number.</summary>
    /// <exception cref="InstallationException">The part is missing.</exception>
    public int Number(string name) => int.Parse(Encoding.UTF8.GetString(Part(name)), CultureInfo.InvariantCulture);

    /// <summary>A fault of this model, to be thrown.</summary>
    public InstallationException Fault(string fault) => new(_path, null, fault);

    private ReadOnlySpan<byte> Part(string name) =>
        _parts.TryGetValue(name, out var part) ? part.Span : throw new InstallationException(_path, null, $"the part \"{name}\" is missing; train the model again");
}
