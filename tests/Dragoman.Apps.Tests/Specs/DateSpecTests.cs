using Dragoman.Apps.Tests.Coding;
using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Apps.Tests.Specs;

/// <summary>The rows of <c>specs/dates.md</c>: which words of a text are dates, and which days they mean.</summary>
public class DateSpecTests(Coder coder) : IClassFixture<Coder>
{
    public static TheoryData<int> Lines => [.. TableSpec.Read("dates.md").Select(r => r.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Annotate_Row_FindsTheDatesOfTheSpec(int line)
    {
        var row = TableSpec.Read("dates.md").Single(r => r.Line == line);
        var found = coder.Pipeline.Annotate(new Article { Id = "spec", Body = row.Text, Published = row.Published }).Dates.Items.ToArray();
        var actual = found.Length == 0 ? "none" : string.Join("; ", found.Select(d => Notation(d.Value)));
        Assert.Equal($"{row.Text}\n{row.Expected}", $"{row.Text}\n{actual}");
    }

    private static string Notation(EventDate date)
    {
        var days = date.Start is not { } start ? "" : date.Start == date.End ? $" {start:yyyy-MM-dd}" : $" {start:yyyy-MM-dd}..{date.End:yyyy-MM-dd}";
        var basis = date.Basis == DateBasis.Relative ? "" : " " + EnumNames<DateBasis>.Of(date.Basis);
        var precision = basis.Length == 0 && date.Precision == DatePrecision.Day ? "" : " " + EnumNames<DatePrecision>.Of(date.Precision);
        return $"{date.Text}:{days}{precision}{basis}";
    }
}
