using System.Globalization;

namespace Dragoman.Ingestion.Coding;

/// <summary>Counts what became of the articles of a run of annotation. received = annotated + skipped + quarantined, always. Not thread-safe.</summary>
public sealed class AnnotationCounts
{
    private long _actors;
    private long _places;
    private long _dates;
    private long _quantities;

    /// <summary>Articles received.</summary>
    public long Received => Annotated + Skipped + Quarantined;

    /// <summary>Articles annotated, found empty or not.</summary>
    public long Annotated { get; private set; }

    /// <summary>Articles left out on purpose: language.</summary>
    public long Skipped { get; private set; }

    /// <summary>Articles that could not be read or annotated.</summary>
    public long Quarantined { get; private set; }

    /// <summary>Sources from which nothing could be received; they are no articles.</summary>
    public long FaultySources { get; private set; }

    /// <summary>Whether any input was rejected.</summary>
    public bool AnyRejected => Quarantined > 0 || FaultySources > 0;

    /// <summary>Counts one.</summary>
    public void Add(AnnotatedInput input)
    {
        if (input.Input.IsSourceFault) FaultySources++;
        else if (input.Refusal == ArticleOutcome.Skipped) Skipped++;
        else if (input.Refusal is not null) Quarantined++;
        else Annotated++;
        if (input.Document is not { } document) return;
        foreach (var actor in document.Actors.Items) if (actor is not null) _actors++;
        _places += document.Places.Count;
        _dates += document.Dates.Count;
        _quantities += document.Quantities.Count;
    }

    /// <summary>"received 3 = annotated 2 + quarantined 1; actors 9, places 2, dates 1, quantities 0"; counts of zero are left out of the sum but for annotated.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"received {Received} = annotated {Annotated}{Part("skipped", Skipped)}{Part("quarantined", Quarantined)}; actors {_actors}, places {_places}, dates {_dates}, quantities {_quantities}{(FaultySources > 0 ? $"; {FaultySources} sources could not be read" : "")}");

    private static string Part(string name, long count) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" + {name} {count}");
}
