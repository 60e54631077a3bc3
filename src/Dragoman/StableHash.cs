using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Dragoman;

/// <summary>Content hashes that are the same on every machine and in every run: SHA-256, cut to 96 bits, as 24 hexadecimal digits.</summary>
internal static class StableHash
{
    /// <summary>The hash of the parts; a separator that cannot occur in text keeps ("ab","c") and ("a","bc") apart.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            Append(hash, part);
            hash.AppendData([0xFF]);
        }
        Span<byte> digest = stackalloc byte[32];
        hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest[..12]);
    }

    /// <summary>The hash of raw bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(bytes, digest);
        return Convert.ToHexStringLower(digest[..12]);
    }

    /// <summary>A 64-bit FNV-1a hash of UTF-16 text, for feature and dictionary look-ups where speed matters.</summary>
    public static ulong Fnv64(ReadOnlySpan<char> text, ulong seed = 14695981039346656037)
    {
        foreach (var c in text) seed = (seed ^ c) * 1099511628211;
        return seed;
    }

    private static void Append(IncrementalHash hash, string part)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(part.Length));
        var length = Encoding.UTF8.GetBytes(part, buffer);
        hash.AppendData(buffer, 0, length);
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
