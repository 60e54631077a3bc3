using System.Globalization;
using Dragoman.Apps.Tests.Coding;
using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Apps.Tests.Specs;

/// <summary>The rows of <c>specs/quantities.md</c>: what a text counts, and how many.</summary>
public class QuantitySpecTests(Coder coder) : IClassFixture<Coder>
{
    public static TheoryData<int> Lines => [.. TableSpec.Read("quantities.md").Select(r => r.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Annotate_Row_FindsTheQuantitiesOfTheSpec(int line)
    {
        var row = TableSpec.Read("quantities.md").Single(r => r.Line == line);
        var found = coder.Pipeline.Annotate(new Article { Id = "spec", Body = row.Text }).Quantities.Items.ToArray();
        var actual = found.Length == 0 ? "none" : string.Join("; ", found.Select(q => Notation(q.Value)));
        Assert.Equal($"{row.Text}\n{row.Expected}", $"{row.Text}\n{actual}");
    }

    private static string Notation(Quantity quantity)
    {
        var number = quantity.Low == quantity.High ? Number(quantity.Low) : $"{Number(quantity.Low)}..{Number(quantity.High)}";
        return $"{EnumNames<QuantityKind>.Of(quantity.Kind)} {number}{(quantity.Unit is { } unit ? " " + unit : "")}{(quantity.Approximate ? " ~" : "")}";
    }

    private static string Number(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
