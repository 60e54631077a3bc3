using Dragoman.Records;

namespace Dragoman.Storage.Sqlite;

/// <summary>Reads names of coded values back.</summary>
internal static class Stored
{
    /// <exception cref="InvalidDataException">There is no value of that name.</exception>
    public static T Name<T>(string name)
        where T : struct, Enum => EnumNames<T>.TryParse(name, out var value) ? value : throw new InvalidDataException($"\"{name}\" is none of {string.Join(' ', EnumNames<T>.All)}");
}
