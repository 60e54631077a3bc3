namespace Dragoman.Ingestion.Pages;

/// <summary>How hard an attempt tries to leave things out. A page on which too little is left is tried again with less.</summary>
[Flags]
internal enum Strictness
{
    None = 0,

    /// <summary>Leave out what is named like furniture before looking for the article.</summary>
    DropFurniture = 1,

    /// <summary>Let class and id speak for or against an element.</summary>
    WeighNames = 2,

    /// <summary>Leave out lists, tables and boxes inside the article that are mostly links, pictures or forms.</summary>
    CleanBoxes = 4,
}
