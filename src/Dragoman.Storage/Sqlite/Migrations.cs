using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Dragoman.Storage.Sqlite;

/// <summary>The numbered steps that bring an archive to the present schema; the number of the last one stands in <c>user_version</c>.</summary>
internal static class Migrations
{
    private const string Folder = "Dragoman.Storage.Sqlite.Migrations.";

    /// <summary>Brings an archive to the present schema, each step in its own transaction.</summary>
    /// <exception cref="ArchiveException">The archive is newer than this program.</exception>
    public static void Apply(SqliteConnection connection, string path)
    {
        var assembly = typeof(Migrations).Assembly;
        var steps = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var at = Convert.ToInt32(Scalar(connection, "pragma user_version"), CultureInfo.InvariantCulture);
        if (at > steps.Count) throw new ArchiveException(path, $"its schema is number {at}, this program knows {steps.Count}; use the newer program that wrote it");
        for (var step = at; step < steps.Count; step++)
        {
            using var transaction = connection.BeginTransaction();
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = Text(assembly, steps[step]) + string.Create(CultureInfo.InvariantCulture, $"\npragma user_version = {step + 1};");
            command.ExecuteNonQuery();
            transaction.Commit();
        }
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!); // The name comes from the list of the same assembly.
        return reader.ReadToEnd();
    }
}
