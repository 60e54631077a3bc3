using System.Globalization;
using Dragoman.Documents;
using Dragoman.Records;
using Spectre.Console;

namespace Dragoman.Cli.Output;

/// <summary>For people: the text with what it names made visible, a legend, and a table for each kind. Words that mean the same again are listed once, with their number.</summary>
internal sealed class AnnotationView(IAnsiConsole console) : IAnnotationSink
{
    private readonly MarkedText _text = new(console);

    public void Write(Document document)
    {
        console.Write(new Rule($"[bold]{Markup.Escape(Terminal.Clean(document.Article.Id))}[/]{Published(document.Article)}").LeftJustified());
        _text.Print(document.Text, Marks(document));
        console.WriteLine();
        _text.PrintLegend();
        Table("actors", ["words", "code", "country", "entity", "office", "certainty"], Actors(document));
        Table("places", ["words", "id", "country", "lat", "lon", "precision"], Places(document));
        Table("dates", ["words", "start", "end", "precision", "basis"], Dates(document));
        Table("quantities", ["words", "kind", "low", "high", "unit", "about"], Quantities(document));
        console.WriteLine();
    }

    public void Dispose()
    {
        // All is printed as it comes.
    }

    private void Table(string title, string[] columns, List<string[]> rows)
    {
        if (rows.Count == 0)
        {
            console.WriteLine($"{title}: none");
            return;
        }
        var table = new Table().Border(TableBorder.Simple).Title(title);
        // Codes and days torn apart are hard to read; words are not.
        foreach (var column in columns) table.AddColumn(new TableColumn(column) { NoWrap = column is not ("words" or "office"), Padding = new Padding(0, 0, 1, 0) });
        table.AddColumn(new TableColumn("times") { Alignment = Justify.Right, Padding = new Padding(0, 0, 0, 0) });
        foreach (var same in rows.GroupBy(r => string.Join('\0', r), StringComparer.Ordinal))
            table.AddRow([.. same.First().Select(cell => Markup.Escape(Terminal.Clean(cell))), same.Count().ToString(CultureInfo.InvariantCulture)]);
        console.Write(table);
    }

    private static List<Mark> Marks(Document document)
    {
        var marks = new List<Mark>();
        for (var i = 0; i < document.Mentions.Count; i++)
            if (document.Actors[i] is not null) marks.Add(new Mark(document.SpanOf(document.Mentions[i].FirstToken, document.Mentions[i].EndToken), AnnotationKind.Actor));
        foreach (var place in document.Places.Items) marks.Add(new Mark(document.SpanOf(place.FirstToken, place.EndToken), AnnotationKind.Place));
        foreach (var date in document.Dates.Items) marks.Add(new Mark(document.SpanOf(date.FirstToken, date.EndToken), AnnotationKind.Date));
        foreach (var quantity in document.Quantities.Items) marks.Add(new Mark(document.SpanOf(quantity.FirstToken, quantity.EndToken), AnnotationKind.Quantity));
        return marks;
    }

    private static List<string[]> Actors(Document document)
    {
        var rows = new List<string[]>();
        foreach (var mentioned in document.Actors.Items)
            foreach (var actor in mentioned?.Each() ?? []) rows.Add([actor.Text ?? "", actor.Code, actor.Country ?? actor.Group ?? "", actor.EntityId ?? "", actor.Office ?? "", EnumNames<ActorCertainty>.Of(actor.Certainty)]);
        return rows;
    }

    private static List<string[]> Places(Document document)
    {
        var rows = new List<string[]>();
        foreach (var place in document.Places.Items)
            rows.Add([place.Value.Text, place.Value.GazetteerId ?? "", place.Value.Country ?? string.Join('/', place.Value.Claims), Number(place.Value.Lat), Number(place.Value.Lon), EnumNames<PlacePrecision>.Of(place.Value.Precision)]);
        return rows;
    }

    private static List<string[]> Dates(Document document)
    {
        var rows = new List<string[]>();
        foreach (var date in document.Dates.Items)
            rows.Add([date.Value.Text ?? "", Day(date.Value.Start), Day(date.Value.End), EnumNames<DatePrecision>.Of(date.Value.Precision), EnumNames<DateBasis>.Of(date.Value.Basis)]);
        return rows;
    }

    private static List<string[]> Quantities(Document document)
    {
        var rows = new List<string[]>();
        foreach (var quantity in document.Quantities.Items)
            rows.Add([quantity.Value.Text, EnumNames<QuantityKind>.Of(quantity.Value.Kind), Number(quantity.Value.Low), Number(quantity.Value.High), quantity.Value.Unit ?? "", quantity.Value.Approximate ? "yes" : ""]);
        return rows;
    }

    private static string Published(Article article) => article.Published is { } day ? day.ToString(" yyyy-MM-dd", CultureInfo.InvariantCulture) : " no day of publication";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?";

    private static string Number(double? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
