using System.Net;
using System.Net.Sockets;

namespace Dragoman.Ingestion.Web;

/// <summary>
/// Opens connections to public addresses only. It looks at the very address it connects to, so that neither a redirect nor a name that changes its answer (DNS
/// rebinding) leads into this machine or the network round it. Thread-safe.
/// </summary>
/// <param name="resolve">Finds the addresses of a name.</param>
/// <param name="isPublic">What counts as public; null for <see cref="IsPublic"/>.</param>
internal sealed class AddressGuard(Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPAddress, bool>? isPublic = null)
{
    // IANA's registries of special-purpose addresses (RFC 6890 and later), and multicast. Of IPv6 only 2000::/3 is given out to the public.
    private static readonly IPNetwork[] NotPublic =
    [
        .. ((string[])[
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        ]).Select(n => IPNetwork.Parse(n)),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether an address belongs to the public network.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        // NAT64: the IPv4 address stands in the last four bytes.
        else if (address.AddressFamily == AddressFamily.InterNetworkV6 && Translated.Contains(address)) address = new IPAddress(address.GetAddressBytes()[12..]);
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !GlobalUnicast.Contains(address)) return false;
        return !NotPublic.Any(n => n.BaseAddress.AddressFamily == address.AddressFamily && n.Contains(address));
    }

    /// <summary>A connection to the first public address of the host that answers; for <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="RefusedAddressException">The host has no public address.</exception>
    /// <exception cref="SocketException">The name cannot be resolved, or nobody answers.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellation).ConfigureAwait(false);
        IPAddress[] open = [.. addresses.Where(isPublic ?? IsPublic)];
        if (open.Length == 0 && addresses.Length > 0) throw new RefusedAddressException(host, addresses[0]);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
