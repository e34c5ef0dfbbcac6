using System.Collections.Immutable;

namespace FksSre.Monitoring.RuleTests;

/// <summary>What happens to one SLO, and what must follow.</summary>
/// <param name="Title">A sentence; scenes of the same title run side by side in one test where their series do not meet.</param>
/// <param name="Input">What is scraped or was recorded.</param>
/// <param name="Expectations">About this SLO alone.</param>
internal sealed record Scene(string Title, ImmutableArray<InputSeries> Input, ImmutableArray<Expectation> Expectations)
{
    /// <summary>Between two scrapes; null: as in the other tests of the file.</summary>
    public TimeSpan? Interval { get; init; }
}
