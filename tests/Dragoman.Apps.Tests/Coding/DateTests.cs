using Dragoman.Documents;

namespace Dragoman.Apps.Tests.Coding;

/// <summary>Temporal expressions read in a sentence published on Wednesday 5 June 2024.</summary>
public class DateTests(Coder coder) : IClassFixture<Coder>
{
    private static readonly DateTimeOffset Published = new(2024, 6, 5, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Kenya recalled its envoy three days ago.", "2024-06-02", "2024-06-02")]
    [InlineData("Kenya recalled its envoy a day ago.", "2024-06-04", "2024-06-04")]
    [InlineData("Kenya recalled its envoy 10 days ago.", "2024-05-26", "2024-05-26")]
    [InlineData("Two weeks ago Kenya recalled its envoy.", "2024-05-22", "2024-05-22")]
    [InlineData("Kenya recalled its envoy a month ago.", "2024-05-01", "2024-05-31")]
    [InlineData("Kenya recalled its envoy twelve months ago.", "2023-06-01", "2023-06-30")]
    [InlineData("Kenya recalled its envoy 40 years ago.", "1984-01-01", "1984-12-31")]
    [InlineData("Kenya recalled its envoy last night.", "2024-06-04", "2024-06-04")]
    [InlineData("Kenya recalled its envoy this morning.", "2024-06-05", "2024-06-05")]
    [InlineData("Kenya recalled its envoy in early March 2021.", "2021-03-01", "2021-03-10")]
    [InlineData("Kenya recalled its envoy in mid-March 2021.", "2021-03-11", "2021-03-20")]
    [InlineData("Kenya recalled its envoy in late March 2021.", "2021-03-21", "2021-03-31")]
    [InlineData("Kenya recalled its envoy in late February.", "2024-02-21", "2024-02-29")]
    [InlineData("Kenya recalled its envoy in early 2019.", "2019-01-01", "2019-04-30")]
    [InlineData("Kenya recalled its envoy in mid-2019.", "2019-05-01", "2019-08-31")]
    [InlineData("Kenya recalled its envoy in late 2019.", "2019-09-01", "2019-12-31")]
    [InlineData("Kenya sold tea to Egypt in the 1990s.", "1990-01-01", "1999-12-31")]
    [InlineData("Kenya has had no envoy there since Monday.", "2024-06-03", "2024-06-05")]
    [InlineData("Kenya has had no envoy there since 2017.", "2017-01-01", "2024-06-05")]
    [InlineData("Kenya has had no envoy there since 12 April 2022.", "2022-04-12", "2024-06-05")]
    [InlineData("Kenya recalled its envoy on 12 April 2022.", "2022-04-12", "2022-04-12")]
    public void Annotate_Expression_GivesItsFirstAndLastDay(string text, string start, string end)
    {
        var date = Assert.Single(coder.Pipeline.Annotate(new Article { Id = "date", Body = text, Published = Published }).Dates.Items.ToArray()).Value;
        Assert.Equal((start, end), ($"{date.Start:yyyy-MM-dd}", $"{date.End:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("Kenya kept its late president's promise.")]
    [InlineData("Kenya kept the envoy waiting for three days.")]
    [InlineData("Kenya recalled its envoy long ago.")]
    [InlineData("Kenya sent 1990 sacks of tea.")]
    [InlineData("Early talks with Egypt failed.")]
    public void Annotate_NoDate_GivesNone(string text) =>
        Assert.Empty(coder.Pipeline.Annotate(new Article { Id = "date", Body = text, Published = Published }).Dates.Items.ToArray());

    [Theory]
    [InlineData(1)]
    [InlineData(9999)]
    public void Annotate_PublishedAtTheEndOfTheCalendar_StaysUnresolved(int year)
    {
        var text = "Kenya recalled its envoy 99 years ago, yesterday, last month, next year and tomorrow.";
        var document = coder.Pipeline.Annotate(new Article { Id = "date", Body = text, Published = new(year, 12, 31, 0, 0, 0, TimeSpan.Zero) });
        Assert.All(document.Dates.Items.ToArray(), date => Assert.Null(date.Value.Start));
    }
}
