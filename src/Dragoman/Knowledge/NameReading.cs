namespace Dragoman.Knowledge;

/// <summary>What a name may stand for.</summary>
/// <param name="Target">Index of the entity, or of the role.</param>
/// <param name="Use">How the name stands for it.</param>
/// <param name="Casing">How it must be written.</param>
internal readonly record struct NameReading(int Target, NameUse Use, NameCasing Casing);
