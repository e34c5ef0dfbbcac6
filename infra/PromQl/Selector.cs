using System.Collections.Immutable;

namespace FksSre.PromQl;

/// <summary>The series of one metric that fit all matchers.</summary>
public sealed record Selector(string Metric, ImmutableArray<LabelMatcher> Matchers)
{
    /// <summary>An empty metric selects by matchers alone, which Prometheus takes only where one of them refuses the empty text.</summary>
    public Selector(string metric, params LabelMatcher[] matchers)
        : this(metric, matchers.ToImmutableArray()) { }

    /// <summary>The same metric with more matchers. None is replaced: two on one label must both fit.</summary>
    public Selector With(params LabelMatcher[] more) => new(Metric, Matchers.AddRange(more));

    /// <summary>Matchers count in their order, so the same ones in another order are another selector.</summary>
    public bool Equals(Selector? other) => other is not null && Metric == other.Metric && Matchers.SequenceEqual(other.Matchers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Metric, Matchers.Length);
}
