using System.Collections.Immutable;
using FksSre.PromQl;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.RuleTests;

/// <summary>The same indicator of somebody else: its raw series differ in one label from those that are meant.</summary>
internal static class SelectorVariations
{
    public const string Else = "somebody-else";

    public static IEnumerable<Sli> Of(Sli sli) =>
        from matcher in Matchers(sli)
        where matcher.Operator == MatchOperator.Equal
        select sli.Match<Sli?>(
            availability: x =>
                x.Bad is EventSource.Counter bad && x.Total is EventSource.Counter total
                    ? x with
                    {
                        Bad = Changed(bad, matcher),
                        Total = Changed(total, matcher),
                    }
                    : null,
            goodAvailability: x =>
                x.Good is EventSource.Counter good && x.Total is EventSource.Counter total
                    ? x with
                    {
                        Good = Changed(good, matcher),
                        Total = Changed(total, matcher),
                    }
                    : null,
            latency: x => x with { Duration = Changed(x.Duration, matcher) },
            nativeLatency: x => x with { Duration = Changed(x.Duration, matcher) },
            uptime: x => x with { Probe = Changed(x.Probe, matcher) },
            rawRatio: _ => null
        ) into neighbour
        where neighbour is not null
        select neighbour;

    /// <summary>Every series that is like the selected one but for one label.</summary>
    public static IEnumerable<Selector> Of(Selector selector) => selector.Matchers.Select(matcher => Changed(selector, matcher));

    private static ImmutableArray<LabelMatcher> Matchers(Sli sli) =>
        sli.Match<ImmutableArray<LabelMatcher>>(
            availability: x => x.Total is EventSource.Counter total ? total.Series.Matchers : [],
            goodAvailability: x => x.Total is EventSource.Counter total ? total.Series.Matchers : [],
            latency: x => x.Duration.Matchers,
            nativeLatency: x => x.Duration.Matchers,
            uptime: x => x.Probe.Matchers,
            rawRatio: _ => []
        );

    private static EventSource.Counter Changed(EventSource.Counter counter, LabelMatcher matcher) => new(Changed(counter.Series, matcher));

    private static Selector Changed(Selector selector, LabelMatcher matcher) =>
        selector with
        {
            Matchers = [.. selector.Matchers.Select(m => m == matcher ? m with { Value = Else } : m)],
        };
}
