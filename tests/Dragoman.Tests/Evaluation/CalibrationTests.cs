using Dragoman.Evaluation;

namespace Dragoman.Tests.Evaluation;

public class CalibrationTests
{
    [Fact]
    public void Error_NoAnswers_IsZero() => Assert.Equal(0, new Calibration().Error);

    [Fact]
    public void Error_IsTheMeanGapBetweenSaidAndRight()
    {
        var calibration = new Calibration();
        for (var i = 0; i < 10; i++) calibration.Add(0.95, isRight: i < 7);
        for (var i = 0; i < 10; i++) calibration.Add(0.25, isRight: i < 3);
        // Gaps of 0.25 and 0.05, each over half of the answers.
        Assert.Equal(0.15, calibration.Error, 0.0001);
        Assert.Equal(20, calibration.Count);
        Assert.Contains("0.95: 0.70 of 10", calibration.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.0)]
    [InlineData(1.7)]
    public void Add_AtOrBeyondTheEnds_IsCounted(double confidence)
    {
        var calibration = new Calibration();
        calibration.Add(confidence, isRight: true);
        Assert.Equal(1, calibration.Count);
    }
}
