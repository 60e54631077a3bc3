using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dragoman.Storage.Exports;

/// <summary><c>CITATION.cff</c> 1.2.0 for an export.</summary>
internal static class CitationFile
{
    private const string Mark = "# Written by dragoman export; edit it in a copy of another name, or take this line out and it stays.";

    /// <summary>Whether there is none yet, or one that an export wrote: one of somebody else stays as it is.</summary>
    public static bool MayWrite(string path) => !File.Exists(path) || File.ReadLines(path).FirstOrDefault() == Mark;

    public static void Write(Stream output, string name, ExportRun run)
    {
        using var file = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), -1, leaveOpen: true) { NewLine = "\n" };
        file.WriteLine(Mark);
        file.WriteLine("cff-version: 1.2.0");
        file.WriteLine("message: If you use this dataset, please cite it and the program that made it.");
        file.WriteLine("type: dataset");
        file.WriteLine($"title: {Quoted($"Political events coded from news: {name}")}");
        file.WriteLine("authors:");
        file.WriteLine($"  - name: {Quoted(run.Options.Author ?? "The Dragoman authors")}");
        if (run.Counts.Versions.Count > 0) file.WriteLine($"version: {Quoted(run.Counts.Versions.Max!)}"); // There is one.
        if (run.Options.Licence is { } licence) file.WriteLine($"license: {Quoted(licence)}");
        file.WriteLine("references:");
        file.WriteLine("  - type: software");
        file.WriteLine("    title: Dragoman");
        file.WriteLine($"    version: {Quoted(CoderVersion.Current)}");
        file.WriteLine("    authors:");
        file.WriteLine("      - name: The Dragoman authors");
    }

    // A JSON string is a YAML string too.
    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
