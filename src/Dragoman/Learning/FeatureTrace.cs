namespace Dragoman.Learning;

/// <summary>What a feature was made of.</summary>
/// <param name="Item">Its number among the weights.</param>
/// <param name="Template">The template that saw it.</param>
/// <param name="First">What was seen.</param>
/// <param name="Second">What was seen beside it; 0 when nothing.</param>
/// <param name="Third">The same again.</param>
internal readonly record struct FeatureTrace(int Item, int Template, ulong First, ulong Second, ulong Third);
