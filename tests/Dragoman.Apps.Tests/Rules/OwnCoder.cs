namespace Dragoman.Apps.Tests.Rules;

/// <summary>The English pipeline with a small folder of rules, loaded once a test class.</summary>
public sealed class OwnCoder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OwnCoder()
    {
        _folder.Write("types/a.types", "MIGRATION | material_cooperation | 2.5 | 085 | 3\nMIGRATION/access | material_cooperation | - | 085\nPROTEST | verbal_conflict | -1 | 140 # theirs is material\n");
        _folder.Write("a.lexicon", """
            @convoy = caravan; convoy
            MIGRATION | v | cross; march+into / obl:into mexico, texas | subj > into, obj
            MIGRATION/access 0833 | v | wave+through | subj > obj
            MIGRATION | n | border-crossing; exodus | by, poss, of > from, into
            COERCE/arrest 173 | v | praise | subj > obj
            NONE | v | bomb |
            PROTEST 141 | v | down+tools | subj > against
            ASSAULT 190 | v | greet / @convoy | subj > obj, of
            REQUEST 0234 | v | beseech | subj > obj; content to
            """);
        _folder.Write("a.actors", """
            org valdor Valdor Compact
              also    Georgia
              code    IGO

            person joe-biden Joseph Biden
              also    Joe Biden
              of      CAN
              office  Harbour Master | CVL | 2000..

            +state FRA
              also    Hexagonia
              demonym Hexagonian

            -person angela-merkel
            """);
        _folder.Write("a.roles", "person\nJUD = wharfinger | minister\n");
        _folder.Write("a.places", "[city]\nPE - -10.5 -75.25 Paris\n");
        _folder.Write("a.discards", "world cup\n+birthday honours\n");
        _folder.Write("README.md", "Notes are not read.");
        Pipeline = EnglishPipeline.Create(new PipelineOptions { Rules = _folder.Root });
    }

    public Pipeline Pipeline { get; }

    public void Dispose() => _folder.Dispose();
}
