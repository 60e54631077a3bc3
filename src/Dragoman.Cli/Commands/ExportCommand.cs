using System.CommandLine;
using System.Globalization;
using Dragoman.Cli.Output;
using Dragoman.Storage.Exports;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman export</c>: records of an archive in the formats of the field.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var filter = ArchiveOptions.Filter();
        var archive = ArchiveOptions.Archive();
        var asOf = ArchiveOptions.AsOf();
        var format = new Option<string>("--format") { Description = $"{string.Join(", ", ExportFormats.Names)}; docs/exports.md describes them.", HelpName = "FORMAT", Required = true };
        format.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !ExportFormats.Names.Contains(result.Tokens[0].Value, StringComparer.Ordinal))
                result.AddError($"--format is \"{result.Tokens[0].Value}\"; expected one of: {string.Join(", ", ExportFormats.Names)}.");
        });
        var target = new Option<string>("--out") { Description = "The file to write, or - for standard output. A dataset card and CITATION.cff appear beside a file.", HelpName = "FILE|-", Required = true };
        var dataset = ArchiveOptions.Dataset();
        var statuses = new Option<bool>("--all-statuses") { Description = "Also what was planned, supposed, denied or recalled. Default: performed acts only (ics: planned ones)." };
        var unknown = new Option<bool>("--unknown-sides") { Description = "In formats of pairs, also acts with a side missing or unknown." };
        var text = new Option<bool>("--text") { Description = "Also the sentences. Default: no text of articles." };
        var author = new Option<string?>("--author") { Description = "Who is to be cited, for CITATION.cff.", HelpName = "NAME" };
        var licence = new Option<string?>("--licence") { Description = "The licence you give the export, by its SPDX name.", HelpName = "NAME" };
        var command = new DocumentedCommand("export", "Writes records of an archive in the formats of the field.", """
            dragoman export --archive news.db --format gdelt --out events.export.CSV
            dragoman export 'side:RUS date:2021-10..' --archive news.db --format csv --as-of 2022-02-23 --out rus.csv
            dragoman export --archive news.db --format jsonl --all-statuses --out - | head
            """) { filter, archive, format, target, asOf, dataset, statuses, unknown, text, author, licence };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => ArchiveOptions.ReadFilter(parsed.GetValue(filter)) is { } wanted
                ? Run(
                    parsed.GetValue(archive)!, // Required, as the next two.
                    parsed.GetValue(format)!,
                    parsed.GetValue(target)!,
                    new ExportOptions
                    {
                        Filter = wanted,
                        AsOf = parsed.GetValue(asOf),
                        Dataset = parsed.GetValue(dataset),
                        AllStatuses = parsed.GetValue(statuses),
                        UnknownSides = parsed.GetValue(unknown),
                        Text = parsed.GetValue(text),
                        Author = parsed.GetValue(author),
                        Licence = parsed.GetValue(licence),
                    },
                    cancellation)
                : ExitCode.Usage,
            CancellationToken.None));
        return command;
    }

    private static int Run(string path, string format, string target, ExportOptions options, CancellationToken cancellation)
    {
        using var archive = SqliteArchive.OpenExisting(path);
        if (target.Length == 0 || (target != "-" && Path.GetFullPath(target) == Path.GetFullPath(path)))
        {
            Console.Error.WriteLine(Terminal.Clean($"dragoman: --out is \"{target}\"; a file beside the archive is expected, or - for standard output"));
            return ExitCode.Usage;
        }
        var exporter = new Exporter(archive, Installation.Find());
        try
        {
            Report(target == "-" ? ToStandardOutput(exporter, format, options, cancellation) : exporter.Write(format, options, target, cancellation));
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Stopped;
        }
        catch (ArgumentException fault)
        {
            Console.Error.WriteLine(Terminal.Clean($"dragoman export: {fault.Message}"));
            return ExitCode.Usage;
        }
        catch (IOException fault) when (target != "-")
        {
            Console.Error.WriteLine(Terminal.Clean($"dragoman: {fault.Message}"));
            return ExitCode.Broken;
        }
    }

    private static ExportResult ToStandardOutput(Exporter exporter, string format, ExportOptions options, CancellationToken cancellation)
    {
        using var output = new BufferedStream(StandardOutput.Open(), 1 << 16);
        return exporter.Write(format, options, output, cancellation);
    }

    private static void Report(ExportResult result)
    {
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Exported} of {result.Matched} records, {result.Rows} rows"));
        foreach (var (reason, count) in result.LeftOut) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"left out: {count}, {reason}"));
    }
}
