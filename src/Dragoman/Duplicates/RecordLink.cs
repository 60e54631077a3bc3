namespace Dragoman.Duplicates;

/// <summary>What a person says of two records: that they are of one occurrence, or are not. The later word on a pair holds.</summary>
/// <param name="First">Id of a record.</param>
/// <param name="Second">Id of another.</param>
/// <param name="AreSame">True: of one occurrence. False: of two.</param>
public sealed record RecordLink(string First, string Second, bool AreSame);
