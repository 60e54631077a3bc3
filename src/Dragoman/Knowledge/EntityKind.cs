namespace Dragoman.Knowledge;

/// <summary>What an entry of the actor tables is.</summary>
internal enum EntityKind : byte
{
    State,
    Territory,
    Organisation,
    Group,
    Force,
    Person,
}
