using System.Net;

namespace Dragoman.Ingestion.Web;

/// <summary>A host leads to this machine or its private network, and private addresses are refused.</summary>
/// <param name="host">The host as asked for.</param>
/// <param name="address">What it led to.</param>
internal sealed class RefusedAddressException(string host, IPAddress address)
    : IOException($"{host}{(host == address.ToString() ? "" : $" leads to {address}, which")} is not a public address; only those are fetched here (--allow-private fetches all)");
