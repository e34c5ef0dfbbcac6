using System.Collections.Immutable;

namespace FksSre.PromQl;

/// <summary>The series of one metric that fit all matchers.</summary>
public sealed record Selector(string Metric, ImmutableArray<LabelMatcher> Matchers)
{
    public Selector(string metric, params LabelMatcher[] matchers)
        : this(metric, matchers.ToImmutableArray()) { }

    public Selector With(params LabelMatcher[] more) => new(Metric, Matchers.AddRange(more));

    public bool Equals(Selector? other) => other is not null && Metric == other.Metric && Matchers.SequenceEqual(other.Matchers);

    public override int GetHashCode() => HashCode.Combine(Metric, Matchers.Length);
}
