namespace Dragoman.Learning.Training;

/// <summary>A <see cref="Perceptron"/> under training.</summary>
internal sealed class PerceptronTrainer
{
    private readonly int _inputs;
    private readonly int _units;
    private readonly int _classes;
    private readonly int _columns;
    private readonly DenseLayer _hidden;
    private readonly DenseLayer _output;
    private readonly Dropout _dropout;
    private float[] _activated = [];
    private float[] _kept = [];
    private float[] _gradient = [];
    private float[] _scores = [];

    public PerceptronTrainer(int inputs, int units, int classes, float silenced, Random random)
    {
        (_inputs, _units, _classes, _columns) = (inputs, units, classes, Perceptron.Columns(classes));
        _hidden = new DenseLayer(inputs, units, random);
        _output = new DenseLayer(units, _columns, random);
        _dropout = new Dropout(silenced, random);
    }

    /// <summary>Learns some rows; gives the weighted loss summed over them.</summary>
    /// <param name="inputs">rows × inputs.</param>
    /// <param name="answers">Per row the right class and what it counts.</param>
    /// <param name="force">What every gradient is multiplied by.</param>
    /// <param name="inputGradient">Filled: the gradient of the inputs.</param>
    public double Learn(ReadOnlySpan<float> inputs, ReadOnlySpan<(int Class, float Weight)> answers, float force, Span<float> inputGradient)
    {
        var rows = answers.Length;
        Reserve(rows);
        _hidden.Forward(inputs, _activated, rows);
        var activated = _activated.AsSpan(0, rows * _units);
        Perceptron.Activate(activated);
        var kept = _kept.AsSpan(0, activated.Length);
        activated.CopyTo(kept);
        _dropout.Forward(kept);
        _output.Forward(kept, _scores, rows);
        var loss = 0.0;
        for (var row = 0; row < rows; row++)
        {
            var scores = _scores.AsSpan(row * _columns, _columns);
            loss += Softmax.Gradient(scores, _classes, answers[row].Class) * answers[row].Weight;
            foreach (ref var score in scores) score *= answers[row].Weight * force;
        }
        var gradient = _gradient.AsSpan(0, activated.Length);
        gradient.Clear();
        _output.Backward(kept, _scores.AsSpan(0, rows * _columns), gradient, rows);
        _dropout.Backward(gradient);
        for (var i = 0; i < gradient.Length; i++) gradient[i] *= 1 - (activated[i] * activated[i]);
        inputGradient[..(rows * _inputs)].Clear();
        _hidden.Backward(inputs, gradient, inputGradient, rows);
        return loss;
    }

    /// <summary>Takes a step.</summary>
    public void Step(float rate, int step)
    {
        _hidden.Step(rate, step);
        _output.Step(rate, step);
    }

    /// <summary>What has been learned.</summary>
    public Perceptron Result() => new(_hidden.Weights.Average.ToArray(), _hidden.Bias.Average.ToArray(), _output.Weights.Average.ToArray(), _output.Bias.Average.ToArray());

    private void Reserve(int rows)
    {
        if (_scores.Length >= rows * _columns) return;
        var room = rows * 3 / 2;
        (_activated, _kept, _gradient, _scores) = (new float[room * _units], new float[room * _units], new float[room * _units], new float[room * _columns]);
    }
}
