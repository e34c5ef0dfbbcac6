using System.Collections.Immutable;
using System.Globalization;
using FksSre.PromQl;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.RuleTests;

/// <summary>The raw series an indicator reads, made from phases of traffic.</summary>
/// <param name="phases">What happens.</param>
/// <param name="interval">Between two scrapes.</param>
/// <param name="before">Scrapes that find nothing, before the phases begin.</param>
internal sealed class SliInput(IReadOnlyList<Phase> phases, TimeSpan interval, int before = 0)
{
    /// <summary>More would be no probes any more.</summary>
    private const decimal Probers = 60m;

    /// <returns>
    /// Null where none can be made up: for queries of somebody's own, matchers whose values cannot be read off, and native
    /// histograms, which promtool cannot write before Prometheus 2.46.
    /// </returns>
    public ImmutableArray<InputSeries>? For(Sli sli) =>
        sli.Match(
            availability: x => Counters(x.Total, x.Bad, p => p.Bad),
            goodAvailability: x => Counters(x.Total, x.Good, p => p.Events - p.Bad),
            latency: Histogram,
            nativeLatency: _ => null,
            uptime: Probes,
            rawRatio: _ => null
        );

    /// <summary>
    /// Two series under the total: the one that is also counted apart, and the rest. Where that has another name, it and all.
    /// </summary>
    private ImmutableArray<InputSeries>? Counters(EventSource total, EventSource counted, Func<Phase, decimal> growth)
    {
        if (total is not EventSource.Counter all || counted is not EventSource.Counter part)
        {
            return null;
        }

        if (part.Series.Metric != all.Series.Metric)
        {
            return Example(part.Series) is { } apart && Example(all.Series) is { } whole
                ? [new(apart, Values().Counter(phases, growth)), new(whole, Values().Counter(phases, p => p.Events))]
                : null;
        }

        var telling = part.Series.Matchers.Except(all.Series.Matchers).ToImmutableArray();
        var rest = all.Series with { Matchers = [.. all.Series.Matchers, .. telling.Select(m => LabelMatcher.Equal(m.Label, "other"))] };
        var restHolds = telling.Any(m => m.Operator is MatchOperator.Equal or MatchOperator.Matches);
        return restHolds && Example(part.Series) is { } counting && Example(rest) is { } other
            ? [new(counting, Values().Counter(phases, growth)), new(other, Values().Counter(phases, p => p.Events - growth(p)))]
            : null;
    }

    private ImmutableArray<InputSeries>? Histogram(Sli.Latency sli)
    {
        var bucket = sli.Duration with { Metric = sli.Duration.Metric + "_bucket" };
        var count = sli.Duration with { Metric = sli.Duration.Metric + "_count" };
        var infinite = bucket.With(LabelMatcher.Equal("le", "+Inf"));
        var bound = LabelMatcher.Equal("le", sli.Within.ToString("0.############", CultureInfo.InvariantCulture));
        return Example(bucket.With(bound)) is { } within && Example(infinite) is { } any && Example(count) is { } all
            ?
            [
                new(within, Values().Counter(phases, p => p.Events - p.Bad)),
                new(any, Values().Counter(phases, p => p.Events)),
                new(all, Values().Counter(phases, p => p.Events)),
            ]
            : null;
    }

    /// <summary>As many probes side by side as there are events a minute.</summary>
    private ImmutableArray<InputSeries>? Probes(Sli.Uptime sli)
    {
        var atOnce = phases.Max(p => p.Events * (decimal)interval.TotalMinutes);
        if (atOnce > Probers)
        {
            return null;
        }

        var probers = Enumerable.Range(0, Math.Max(1, (int)atOnce));
        var probes = probers
            .Select(i => Example(i == 0 ? sli.Probe : sli.Probe.With(LabelMatcher.Equal("prober", PromText.Number(i)))))
            .ToList();
        return probes.Contains(null) ? null : [.. probes.Select(probe => new InputSeries(probe!, Values().UpGauge(phases)))];
    }

    private Trace Values() => new(interval, before);

    /// <summary>
    /// One series that the selector selects, as PromQL writes it; null where several conditions on one label would have to be solved.
    /// </summary>
    public static string? Example(Selector selector)
    {
        if (selector.Metric.Length == 0 || selector.Matchers.DistinctBy(m => m.Label).Count() < selector.Matchers.Length)
        {
            return null;
        }

        var matchers = selector.Matchers.Select(ExampleOf).ToImmutableArray();
        return matchers.Contains(null) ? null : Prom.Instant(new(selector.Metric, matchers.OfType<LabelMatcher>().ToArray())).ToString();
    }

    private static LabelMatcher? ExampleOf(LabelMatcher matcher) =>
        matcher.Operator switch
        {
            MatchOperator.Equal => matcher,
            MatchOperator.Matches when RegexExample.Of(matcher.Value) is { } value => LabelMatcher.Equal(matcher.Label, value),
            MatchOperator.NotEqual or MatchOperator.NotMatches when matcher.Value.Length > 0 => LabelMatcher.Equal(matcher.Label, "other"),
            _ => null,
        };
}
