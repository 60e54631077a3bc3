using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Tests.Knowledge;

public sealed class OntologyTests
{
    private static readonly Ontology Loaded = Ontology.Load(Installation.Find().Data);

    [Fact]
    public void Cameo_IsEdition11b3()
    {
        // Another edition circulates in which these two codes mean something else; the scores tell them apart.
        Assert.Equal(("Deny responsibility", -5.0), (Loaded.Cameo["016"].Label, Loaded.Cameo["016"].Goldstein));
        Assert.Equal(-8.0, Loaded.Cameo["163"].Goldstein);
        Assert.Contains("sanctions", Loaded.Cameo["163"].Label, StringComparison.Ordinal);
        Assert.Equal(312, Loaded.Cameo.Count);
    }

    [Fact]
    public void Score_ContradictionsOfTheManual_AreSettled()
    {
        Assert.Equal(-3.0, Loaded.Score(EventType.Accuse, null));
        Assert.Equal(QuadCategory.MaterialConflict, Loaded.Quad(EventType.Sanction));
    }

    [Fact]
    public void Cameo_EveryMapping_NamesATypeThatMayCarryItsMode()
    {
        foreach (var code in Loaded.Cameo.Values)
            if (code.Plover is { Mode: { } mode } plover) Assert.True(Loaded.Allows(plover.Type, mode), code.Code);
    }
}
