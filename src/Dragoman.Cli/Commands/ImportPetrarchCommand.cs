using System.CommandLine;
using System.Globalization;
using Dragoman.Cli.Output;
using Dragoman.Knowledge;
using Dragoman.Knowledge.Petrarch;
using Dragoman.Knowledge.Rules;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman import petrarch</c>: dictionaries of PETRARCH and TABARI in, a folder for <c>--rules</c> out, with a report on every line.</summary>
internal static class ImportPetrarchCommand
{
    private const string ReportFile = "report.txt";

    public static Command Create()
    {
        var files = new Argument<string[]>("FILES") { Description = "Dictionaries of actors, agents, discards and verbs; what each holds is seen from its content.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "Folder for the rules; it must hold none yet.", Required = true, HelpName = "DIR" };
        var command = new DocumentedCommand("petrarch", "Turns dictionaries of PETRARCH, PETRARCH-2 and TABARI into a folder for --rules. DIR/report.txt names every line that could not be carried over, with the reason.", """
            dragoman import petrarch my.actors.txt my.agents.txt my.verbs.txt --out rules
            dragoman code report.txt --rules rules
            """) { files, output };
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(output)!)); // The parser refuses missing ones.
        return command;
    }

    private static int Run(string[] files, string folder)
    {
        foreach (var file in files.Where(f => !File.Exists(f))) return Refuse($"{file}: no such file");
        if (files.Select(Path.GetFileName).Distinct(StringComparer.Ordinal).Count() < files.Length) return Refuse("two files have the same name; the report could not tell their lines apart");
        if (Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any(f => OwnRules.Endings.Contains(Path.GetExtension(f), StringComparer.Ordinal)))
            return Refuse($"{folder} holds rules already; name an empty folder, or one that is not there");
        var data = Installation.Find().Data;
        var import = PetrarchImport.Read(files, data);
        if (import.Files.Count == 0) Console.Error.WriteLine("dragoman import petrarch: nothing could be carried over");
        Directory.CreateDirectory(folder);
        foreach (var (name, content) in import.Files) File.WriteAllText(Path.Combine(folder, name), content);
        using (var report = File.CreateText(Path.Combine(folder, ReportFile))) WriteReport(import.Report, report);
        Print(import, folder);
        // Whatever is wrong with the folder shows now, not at the first article.
        if (import.Files.Count > 0) ActorTables.Load(Path.Combine(data, "actors"), Codebook.Load(data, folder).Own);
        return import.Report.Files.Any(f => f.Skipped.Count > 0) ? ExitCode.SomeRejected : ExitCode.Done;
    }

    private static void Print(PetrarchImport import, string folder)
    {
        var console = Terminal.Open();
        var table = new Table().Border(TableBorder.Simple).AddColumns("file", "holds", "lines", "entries", "carried over", "skipped");
        foreach (var file in import.Report.Files)
            table.AddRow(Markup.Escape(Terminal.Clean(file.Name)), file.Kind.ToString().ToLowerInvariant(), Number(file.Lines), Number(file.Entries), Number(file.Carried), Number(file.Skipped.Count));
        console.Write(table);
        var reasons = new Table().Border(TableBorder.Simple).AddColumns("file", "lines", "why skipped");
        foreach (var file in import.Report.Files)
            foreach (var (reason, count) in file.Reasons()) reasons.AddRow(Markup.Escape(Terminal.Clean(file.Name)), Number(count), Markup.Escape(reason));
        console.Write(reasons);
        foreach (var (kind, count) in import.Made) console.WriteLine($"{Number(count)} {kind}");
        console.WriteLine($"every skipped line stands in {Path.Combine(folder, ReportFile)}");
    }

    private static void WriteReport(ImportReport report, StreamWriter text)
    {
        foreach (var file in report.Files)
        {
            text.WriteLine($"{file.Name}: {Number(file.Lines)} lines, {Number(file.Entries)} entries = {Number(file.Carried)} carried over + {Number(file.Skipped.Count)} skipped; {Number(file.Notes.Count)} parts lost of lines carried over");
            foreach (var (line, (reason, found)) in file.Skipped) text.WriteLine($"{file.Name}:{Number(line)}: skipped: {reason}: {found.Trim()}");
            foreach (var (line, reason, found) in file.Notes) text.WriteLine($"{file.Name}:{Number(line)}: in part: {reason}: {found.Trim()}");
        }
    }

    private static int Refuse(string fault)
    {
        Console.Error.WriteLine($"dragoman import petrarch: {fault}");
        return ExitCode.Usage;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
