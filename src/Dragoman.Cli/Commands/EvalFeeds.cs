using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dragoman.Ingestion.Feeds;
using Dragoman.Ingestion.Web;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman eval feeds</c>: reads a folder of test feeds and counts which of their expectations are met.</summary>
internal static class EvalFeeds
{
    // feedparser's tests are served from here; some expect addresses that begin so.
    private const string Server = "http://127.0.0.1:8097/";

    // Its own cleaning of HTML.
    private static readonly string[] Cleaning = ["wellformed/sanitize/", "wellformed/amp/"];

    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "A folder with index.jsonl, one object a line: file, checks (path, op, value), headers; and the files (docs/feeds.md)." };
        var failures = new Option<bool>("--failures") { Description = "Also list every expectation that is not met." };
        var command = new DocumentedCommand("feeds", "Feeds against the expectations of feedparser's tests, as far as our fields can express them.", """
            dragoman eval feeds feeds/
            dragoman eval feeds feeds/ --failures
            """) { folder, failures };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(failures))); // The parser refuses a missing argument.
        return command;
    }

    private static int Run(string folder, bool listFailures)
    {
        try
        {
            var byRoom = new SortedDictionary<string, Counts>(StringComparer.Ordinal);
            var slowest = TimeSpan.Zero;
            foreach (var line in File.ReadLines(Path.Combine(folder, "index.jsonl")))
            {
                using var json = JsonDocument.Parse(line);
                var name = json.RootElement.GetProperty("file").GetString() ?? "";
                var watch = Stopwatch.StartNew();
                var feed = FeedReader.Read(Open(folder, name, json.RootElement));
                if (watch.Elapsed > slowest) slowest = watch.Elapsed;
                var room = Path.GetDirectoryName(name)!.Replace('\\', '/'); // A name in a folder.
                var counts = byRoom.GetValueOrDefault(room) with { Files = byRoom.GetValueOrDefault(room).Files + 1 };
                foreach (var check in json.RootElement.GetProperty("checks").EnumerateArray())
                {
                    var verdict = FeedExpectations.Judge(feed, check);
                    var isWellFormedness = check.GetProperty("path")[0].GetString() == "bozo";
                    counts = counts.With(verdict, isWellFormedness);
                    if (listFailures && verdict == false) Console.WriteLine($"{name}: {check.GetRawText()}");
                }
                byRoom[room] = counts;
            }
            Print(byRoom);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slowest file {slowest.TotalMilliseconds:0} ms"));
            return ExitCode.Done;
        }
        catch (Exception fault) when (fault is IOException or JsonException or KeyNotFoundException)
        {
            Console.Error.WriteLine($"{folder}: {fault.Message}");
            return ExitCode.Usage;
        }
    }

    private static WebDocument Open(string folder, string name, JsonElement json)
    {
        var headers = json.TryGetProperty("headers", out var given) && given.ValueKind == JsonValueKind.Object ? given : default;
        var location = Header(headers, "Content-Location");
        var isServed = Path.GetFileName(name).StartsWith("http_", StringComparison.Ordinal) || location is not null;
        var address = isServed ? new Uri(new Uri(Server + name), location ?? "") : null;
        return new WebDocument(File.ReadAllBytes(Path.Combine(folder, name)), Header(headers, "Content-type"), address);
    }

    private static string? Header(JsonElement headers, string name) =>
        headers.ValueKind == JsonValueKind.Object ? headers.EnumerateObject().FirstOrDefault(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value is { ValueKind: JsonValueKind.String } value ? value.GetString() : null : null;

    private static void Print(SortedDictionary<string, Counts> byRoom)
    {
        Console.WriteLine($"{"folder",-24} {"files",6} {"checks",7} {"of ours",8} {"met",6} {"%",6}   {"well-formedness",15} {"met",6}");
        foreach (var (room, counts) in byRoom) Console.WriteLine(counts.Row(room));
        Console.WriteLine(Sum(byRoom.Values).Row("all"));
        Console.WriteLine(Sum(byRoom.Where(r => !Cleaning.Contains(r.Key + "/", StringComparer.Ordinal)).Select(r => r.Value)).Row("without HTML cleaning"));
    }

    private static Counts Sum(IEnumerable<Counts> counts) => counts.Aggregate(default(Counts), (a, b) => a + b);

    // Whether a file is well-formed is counted apart: it is asked of nearly every file and would hide the rest.
    private readonly record struct Counts(int Files, int Checks, int Ours, int Met, int Forms, int FormsMet)
    {
        public static Counts operator +(Counts a, Counts b) => new(a.Files + b.Files, a.Checks + b.Checks, a.Ours + b.Ours, a.Met + b.Met, a.Forms + b.Forms, a.FormsMet + b.FormsMet);

        public Counts With(bool? verdict, bool isWellFormedness) => isWellFormedness
            ? this with { Checks = Checks + 1, Forms = Forms + 1, FormsMet = FormsMet + (verdict == true ? 1 : 0) }
            : this with { Checks = Checks + 1, Ours = Ours + (verdict is null ? 0 : 1), Met = Met + (verdict == true ? 1 : 0) };

        public string Row(string name) => string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-24} {Files,6} {Checks,7} {Ours,8} {Met,6} {(Ours == 0 ? "" : (100.0 * Met / Ours).ToString("0.0", CultureInfo.InvariantCulture)),6}   {Forms,15} {FormsMet,6}");
    }
}
