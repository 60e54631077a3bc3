using System.Globalization;
using System.Text;

namespace Dragoman.Storage.Exports;

/// <summary>The card beside an export: what it holds, what made it, what is left out and what is blank.</summary>
internal static class DatasetCard
{
    public static void Write(Stream output, string name, IExportFormat format, ExportRun run, ArchiveCounts archive)
    {
        using var card = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), -1, leaveOpen: true) { NewLine = "\n" };
        var (options, counts) = (run.Options, run.Counts);
        card.WriteLine($"# {Line(name)}");
        card.WriteLine();
        card.WriteLine(options.Dataset is { } dataset ? $"Records of {Line(dataset)}, imported into an archive of Dragoman and written from there. Its own terms hold." : "Political events read from news by Dragoman.");
        card.WriteLine();
        card.WriteLine($"- format: {format.Name}. {format.Description}");
        card.WriteLine($"- version: {(counts.Versions.Count == 0 ? "none, no record fits" : string.Join(", ", counts.Versions.Select(Line)))}");
        card.WriteLine("- codes: cameo=1.1b3 plover=2.0");
        card.WriteLine($"- filter: {(options.Filter.Text.Length == 0 ? "all records" : $"`{Line(options.Filter.Text)}`")}");
        card.WriteLine($"- as of: {options.AsOf?.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "everything received"}");
        card.WriteLine($"- acts: {Acts(format, options)}");
        card.WriteLine($"- text of articles: {(options.Text ? "the sentences, where the format has a place for them" : "left out")}");
        card.WriteLine($"- archive: {archive}");
        card.WriteLine();
        card.WriteLine("## Counts");
        card.WriteLine();
        card.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts.Matched} records fit the filter; {counts.Exported} of them are in the file, in {counts.Rows} rows."));
        Table(card, "left out because", counts.LeftOut);
        Table(card, "status, of all that fit", counts.ByStatus);
        Table(card, "type, of all that fit", counts.ByType);
        if (format.Blank.Count > 0)
        {
            card.WriteLine();
            card.WriteLine("## Blank columns");
            card.WriteLine();
            card.WriteLine("| column | why |");
            card.WriteLine("| --- | --- |");
            foreach (var blank in format.Blank) card.WriteLine($"| {blank.Names} | {blank.Reason} |");
        }
        card.WriteLine();
        card.WriteLine("## Licence");
        card.WriteLine();
        card.WriteLine(options.Licence is { } licence ? $"{Line(licence)}, as chosen by who made this export." : "None was chosen by who made this export; `--licence` names one.");
        card.WriteLine("Dragoman claims no right in what it codes. The articles belong to their publishers. CAMEO (Gerner, Schrodt, Yilmaz, Abu-Jabr) and PLOVER (Open Event Data Alliance) name the codes.");
    }

    private static string Acts(IExportFormat format, ExportOptions options)
    {
        if (format.ShowsPlans) return "planned ones";
        return options.AllStatuses
            ? "all statuses: also planned, supposed, denied and recalled ones, which formats without a status column do not tell from the others"
            : "performed ones: what happened or goes on, and speech acts performed by saying so";
    }

    private static void Table(StreamWriter card, string title, SortedDictionary<string, long> counts)
    {
        if (counts.Count == 0) return;
        card.WriteLine();
        card.WriteLine($"| {title} | records |");
        card.WriteLine("| --- | ---: |");
        foreach (var (key, count) in counts) card.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {key} | {count} |"));
    }

    // Words from outside stay on their line and in their cell.
    private static string Line(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '`' or '|' ? ' ' : c));
}
