namespace Dragoman.Dates;

/// <summary>A span of the calendar that dates are counted in, from short to long.</summary>
internal enum DateUnit : byte
{
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}
