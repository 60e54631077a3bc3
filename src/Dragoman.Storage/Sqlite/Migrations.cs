using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Dragoman.Storage.Sqlite;

/// <summary>The numbered steps that bring an archive to the present schema; the number of the last one stands in <c>user_version</c>. A step is never changed once it was released.</summary>
internal static class Migrations
{
    private const string Folder = "Dragoman.Storage.Sqlite.Migrations.";

    private static readonly Assembly Home = typeof(Migrations).Assembly;
    private static readonly string[] Steps = [.. Home.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The number of the present schema.</summary>
    public static int Newest => Steps.Length;

    /// <summary>The number of the archive's schema; 0 for an empty file.</summary>
    public static int Of(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "pragma user_version";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Brings an archive to a schema, each step in its own transaction.</summary>
    public static void Apply(SqliteConnection connection, int upTo)
    {
        var at = Of(connection);
        if (at >= upTo) return;
        connection.CreateFunction("dragoman_pack", (string text) => PackedText.Pack(text), isDeterministic: true);
        connection.CreateFunction("dragoman_hash", (string? title, string body) => TextHash.Of(title, body), isDeterministic: true);
        connection.CreateFunction("dragoman_key", (string? published) => Moments.FirstKey(Moments.Read(published)), isDeterministic: true);
        connection.CreateFunction("dragoman_moment", (string moment) => Moments.Of(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)), isDeterministic: true);
        connection.CreateFunction("dragoman_week", (string? published) => CopyTable.Week(Moments.Read(published)), isDeterministic: true);
        connection.CreateFunction("dragoman_sketch", (string? title, byte[] body) => CopyTable.SketchJson(title, PackedText.Unpack(body)), isDeterministic: true);
        for (var step = at; step < upTo; step++)
        {
            using var transaction = connection.BeginTransaction();
            using var command = connection.CreateCommand();
            command.CommandText = Text(Steps[step]) + string.Create(CultureInfo.InvariantCulture, $"\npragma user_version = {step + 1};");
            command.ExecuteNonQuery();
            transaction.Commit();
        }
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(Home.GetManifestResourceStream(name)!); // The name comes from the list of the same assembly.
        return reader.ReadToEnd();
    }
}
