namespace Dragoman.Dates;

/// <summary>Which of several weeks, Mondays or Marches is meant.</summary>
internal enum DateWhich : byte
{
    Last,
    Past,
    Previous,
    This,
    That,
    Next,
    Coming,
    Following,
}
