using Dragoman.Learning;

namespace Dragoman.Tests.Learning;

public class RecalibrationTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.37f)]
    [InlineData(1)]
    public void None_LeavesProbabilities(float probability) => Assert.Equal(probability, Recalibration.None.Of(probability), 0.0001f);

    [Fact]
    public void Of_ModelThatIsTooModest_RaisesWhatItSays()
    {
        // It says a half and is right nine times of ten.
        var sure = Recalibration.Of(Enumerable.Range(0, 100).Select(i => (0.55f, i % 10 != 0)));
        Assert.Equal(0.9f, sure.Of(0.55f), 0.001f);
        Assert.InRange(sure.Of(0.3f), 0.4f, 0.6f);
        Assert.Equal(1, sure.Of(1), 0.001f);
    }

    [Fact]
    public void Of_FewAnswers_ChangesNothing() => Assert.Equal(0.55f, Recalibration.Of(Enumerable.Range(0, 5).Select(_ => (0.55f, false))).Of(0.55f), 0.001f);

    [Fact]
    public void Of_MoreSureButLessRight_NeverFalls()
    {
        var sure = Recalibration.Of(Enumerable.Range(0, 100).Select(i => (0.5f, i % 10 != 0)).Concat(Enumerable.Range(0, 100).Select(i => (0.8f, i % 2 == 0))));
        Assert.True(sure.Of(0.8f) >= sure.Of(0.5f));
    }

    [Fact]
    public void Write_ThenRead_SaysTheSame()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var sure = Recalibration.Of(Enumerable.Range(0, 100).Select(i => (0.55f, i % 10 != 0)));
            var file = new ModelFile(path);
            sure.Write(file, "sure");
            file.Save();
            Assert.Equal(sure.Of(0.4f), Recalibration.Read(ModelFile.Load(path), "sure").Of(0.4f), 0.001f);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
