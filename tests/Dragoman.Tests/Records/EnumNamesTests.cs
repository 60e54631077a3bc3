using Dragoman.Records;

namespace Dragoman.Tests.Records;

public sealed class EnumNamesTests
{
    [Fact]
    public void Of_WritesTheFieldsOwnNames()
    {
        Assert.Equal("ASSAULT", EnumNames<EventType>.Of(EventType.Assault));
        Assert.Equal("third-party", EnumNames<EventMode>.Of(EventMode.ThirdParty));
        Assert.Equal("rights_freedoms", EnumNames<EventContext>.Of(EventContext.RightsFreedoms));
        Assert.Equal("happened", EnumNames<EventStatus>.Of(EventStatus.Happened));
        Assert.Equal("material_conflict", EnumNames<QuadCategory>.Of(QuadCategory.MaterialConflict));
    }

    [Fact]
    public void TryParse_EveryName_RoundTrips()
    {
        foreach (var name in EnumNames<EventMode>.All) Assert.True(EnumNames<EventMode>.TryParse(name, out var mode) && EnumNames<EventMode>.Of(mode) == name);
    }

    [Fact]
    public void All_CountsOfPlover() => Assert.Equal((16, 37, 12), (EnumNames<EventType>.All.Count, EnumNames<EventContext>.All.Count, EnumNames<EventStatus>.All.Count));
}
