using Dragoman.Documents;
using Dragoman.Knowledge.Petrarch;
using Dragoman.Records;

namespace Dragoman.Apps.Tests.Cli;

/// <summary><c>dragoman import petrarch</c>: on small dictionaries of our own always, on the published ones where <c>DRAGOMAN_DICTIONARIES</c> names their folder.</summary>
public sealed class ImportPetrarchCommandTests : IDisposable
{
    private const string Actors = """
        # our own, in the format
        <!-- a comment
        over lines -->
        VELDA_MORN_ ; a note
        +MINISTER_MORN_  # another
        	[MDAGOV 190301-210630]
        	[MDAELI >210701]
        	[XXQGOV]
        MOLDOVA_ [MDA]
        +TINY_MOLDOVA_
        RED_LANTERN_FRONT [MDAREB]
        HARBOUR_WATCH [NGOHRI] [NGO <991231]
        MARSH_PEOPLE [SEAREB]
        THE_COAST [SEA]
        LOST_ONE
        OLD_HAND [MDAGOV 210101-200101]
        KETTLE,_ARTHUR_VON [MDAELI]
        """;

    private const string Agents = """
        !PERSON! = MAN, MEN
        FERRY!PERSON! [~LAB]
        LOCKKEEPER [~COP]
        HARBOUR_BOARD {} [~GOV]
        ATTORNEY_OF_STATE {ATTORNEYS_OF_STATE} [~GOVJUD]
        MYSTIC [~QQQ]
        NOTHING
        """;

    private const string Verbs = """
        &BARRIER
        +FENCE
        +CUSTOMS_POST
        &UNUSED_
        +STRAW
        ####### VERB PATTERNS #######
        --- FROB [111] ---
        FROB {FROBS FROBBED FROBBING}
        +FIDDLE_WITH
        - * (AT &BARRIER) [172]   # comment
        - * {BLUE BOATS} [190]
        - * (TO +) [070]
        - % * (OVER FENCE) [057:057]
        - * PATIENCE [---]
        - * FENCE (WITH STRAW) [190]
        - WOULD * [100]
        --- MUMBLE [---] ---
        MUMBLE
        --- STATE [010] ---
        PROCLAIM
        ~ a (a b FROB) SAY = a b 015
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Import_SmallDictionaries_CountsEveryLine()
    {
        var answer = Import();
        Assert.Equal(1, answer.Code);
        Assert.Contains("skipped", answer.Output, StringComparison.Ordinal);
        var report = File.ReadAllText(_folder.PathOf("rules/report.txt"));
        string[] expected =
        [
            "my.actors.txt: 17 lines, 14 entries = 9 carried over + 5 skipped",
            "my.actors.txt:8: skipped: begins with no state, group or role that Dragoman knows: XXQGOV",
            "my.actors.txt:14: skipped: a region is no actor of PLOVER 2.0: SEA",
            "my.actors.txt:15: skipped: no code: LOST ONE",
            "my.actors.txt:16: skipped: ends before it begins",
            "my.actors.txt:17: skipped: a name with a comma",
            "my.agents.txt: 7 lines, 7 entries = 5 carried over + 2 skipped",
            "my.agents.txt:6: skipped: no part of the code has a sector in PLOVER 2.0: [~QQQ]",
            "my.verbs.txt:15: skipped: two conditions",
            "my.verbs.txt:16: skipped: a word before the verb that is no noun",
            "my.verbs.txt:20: skipped: a statement, which is no act in PLOVER 2.0: 010",
            "my.verbs.txt:21: skipped: a transformation of several verbs",
            "my.discards.txt: 2 lines, 2 entries = 2 carried over + 0 skipped",
        ];
        Assert.All(expected, line => Assert.Contains(line, report, StringComparison.Ordinal));
    }

    [Fact]
    public void Import_TheFolder_CodesByTheDictionaries()
    {
        Import();
        var pipeline = EnglishPipeline.Create(new PipelineOptions { Rules = _folder.PathOf("rules") });
        string Code(string text, int year) => string.Join("; ", pipeline.Code(new Article { Id = "t", Body = text, Published = new DateTimeOffset(year, 3, 1, 0, 0, 0, TimeSpan.Zero) }).Records
            .Select(r => $"{EnumNames<EventType>.Of(r.Type)} {r.Cameo} {string.Join(',', r.Actors.Select(a => a.Code))}→{string.Join(',', r.Recipients.Select(a => a.Code))}"));
        Assert.Equal("ACCUSE 111 MDAGOV→ROU", Code("Velda Morn frobbed Romania on Monday.", 2020));
        Assert.Equal("ACCUSE 111 MDAELI→ROU", Code("Velda Morn frobbed Romania on Monday.", 2024));
        Assert.Equal("ACCUSE 111 MDA→ROU", Code("Tiny Moldova frobbed Romania.", 2024));
        Assert.Equal("ACCUSE 111 MDAREB→ROU", Code("The Red Lantern Front fiddled with Romania.", 2024));
        Assert.Equal("ACCUSE 111 IMGREB→ROU", Code("The Marsh People frobbed Romania.", 2024));
        Assert.Equal("AID 070 ROU→MDA", Code("Romania frobbed to Moldova.", 2024));
        Assert.Equal("", Code("Romania frobbed Moldova's patience.", 2024));
        Assert.Equal("ACCUSE 111 MDACOP→ROU", Code("The Moldovan lockkeepers frobbed Romania.", 2024));
        Assert.Equal("", Code("Velda Morn frobbed Romania at the regatta.", 2024));
    }

    [Fact]
    public void Import_FolderThatHoldsRules_IsRefused()
    {
        Import();
        var again = Import();
        Assert.Equal(2, again.Code);
        Assert.Contains("holds rules already", again.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_PublishedActorsAndAgents_AreReadCompletely()
    {
        var folder = Environment.GetEnvironmentVariable("DRAGOMAN_DICTIONARIES");
        Assert.SkipWhen(folder is null || !Directory.Exists(folder), "DRAGOMAN_DICTIONARIES names no folder with the published PETRARCH dictionaries (docs/writing-rules.md)");
        string[] files = [.. Directory.EnumerateFiles(folder!, "*.txt").Order(StringComparer.Ordinal)]; // Skipped without.
        Assert.NotEmpty(files);
        var import = PetrarchImport.Read(files, Installation.Find().Data);
        foreach (var file in import.Report.Files)
        {
            Assert.Equal(file.Entries, file.Carried + file.Skipped.Count);
            if (file.Kind is DictionaryKind.Actors or DictionaryKind.Agents && file.Name.StartsWith("Phoenix", StringComparison.Ordinal)) Assert.InRange(file.Carried / (double)file.Entries, 0.85, 1);
        }
        // The folder is sound: the command itself loads it.
        var answer = CommandLine.Run(null, ["import", "petrarch", .. files, "--out", _folder.PathOf("published")]);
        Assert.Equal(1, answer.Code);
    }

    private CommandLine.Answer Import()
    {
        _folder.Write("my.actors.txt", Actors);
        _folder.Write("my.agents.txt", Agents);
        _folder.Write("my.verbs.txt", Verbs);
        _folder.Write("my.discards.txt", "REGATTA\n+BOAT_SHOW # a story\n");
        return CommandLine.Run(null, "import", "petrarch", _folder.PathOf("my.actors.txt"), _folder.PathOf("my.agents.txt"), _folder.PathOf("my.verbs.txt"), _folder.PathOf("my.discards.txt"), "--out", _folder.PathOf("rules"));
    }
}
