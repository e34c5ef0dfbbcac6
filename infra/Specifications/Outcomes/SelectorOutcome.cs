using FksSre.PromQl;

namespace FksSre.Specifications.Outcomes;

/// <summary>What a selector says of the events it takes out of all.</summary>
/// <param name="Outcome">Whether they went well.</param>
/// <param name="By">What says so: a matcher, or the name of the metric.</param>
/// <param name="IsCertain">Nothing else about the selector could make something else of them.</param>
internal sealed record SelectorOutcome(Outcome Outcome, string By, bool IsCertain)
{
    private static readonly SelectorOutcome _unknown = new(Outcome.Unknown, "", IsCertain: false);

    /// <summary>Gauges that are 1 when all is well.</summary>
    private static readonly string[] _probes = ["up", "probe_success", "kube_pod_container_status_ready"];

    private static readonly string[] _times = ["second", "duration", "latency", "time", "delay", "millis", "_ms_"];

    /// <param name="taken">Some events.</param>
    /// <param name="total">All of them, where they are one metric; null where they are added up from several.</param>
    /// <param name="beside">What else all of them are added up from, or the total itself.</param>
    public static SelectorOutcome Of(Selector taken, Selector? total, IReadOnlyList<Selector> beside)
    {
        var whole = total is not null && Histograms.IsSame(total, taken) ? total.Matchers : [];
        var own = taken.Matchers.Except(whole).ToList();
        var outcomes = own.Where(m => m.Label != Histograms.Bound)
            .GroupBy(m => m.Label, StringComparer.Ordinal)
            .Select(group =>
                (
                    By: string.Join(", ", group.Select(Written)),
                    Label: group.Key,
                    Outcome: OfLabel(taken, group.Key, [.. taken.Matchers.Concat(whole).Where(m => m.Label == group.Key)])
                )
            )
            .ToList();
        var said = outcomes.Where(o => o.Outcome != Outcome.Unknown).ToList();
        var isNarrowed = outcomes.Exists(o =>
            o.Outcome == Outcome.Unknown && !LabelOutcome.IsPlace(o.Label) && !KubernetesConditions.IsPlace(taken, o.Label)
        );
        if (said.Count > 0)
        {
            var first = said[0];
            var isPart =
                beside.Any(s => Histograms.IsSame(s, taken)) || own.Exists(m => KubernetesConditions.Of(taken, m.Label) is not null);
            return said.TrueForAll(o => o.Outcome == first.Outcome) && (isPart || !OutcomeWords.IsTurned(taken.Metric))
                ? new(first.Outcome, first.By, isPart && !isNarrowed)
                : _unknown;
        }

        if (own.Count > 0 && own.TrueForAll(IsAny))
        {
            return new(Outcome.Both, string.Join(", ", own.Select(Written)), beside.Any(s => Histograms.IsSame(s, taken)));
        }

        return Within(taken, own, isNarrowed) ?? Named(taken.Metric, beside, isNarrowed);
    }

    /// <summary>Whatever the label says: <c>code!=""</c>.</summary>
    private static bool IsAny(LabelMatcher matcher) =>
        matcher is { Operator: MatchOperator.NotEqual, Value: "" } && LabelAlphabet.Of(matcher.Label).Count > 0;

    private static Outcome OfLabel(Selector taken, string label, IReadOnlyList<LabelMatcher> matchers) =>
        KubernetesConditions.Of(taken, label) ?? LabelOutcome.Of(label, matchers);

    /// <summary>A bucket holds what was fast.</summary>
    private static SelectorOutcome? Within(Selector taken, List<LabelMatcher> own, bool isNarrowed) =>
        own.Find(m => m.Label == Histograms.Bound) is not { } bound ? null
        : bound.Operator != MatchOperator.Equal || Histograms.IsEverything(bound) ? _unknown
        : new(Outcome.Good, Written(bound), !isNarrowed && Array.Exists(_times, t => taken.Metric.Contains(t, StringComparison.Ordinal)));

    /// <summary>A name says nothing where the total has the same.</summary>
    private static SelectorOutcome Named(string metric, IReadOnlyList<Selector> beside, bool isNarrowed) =>
        _probes.Contains(metric) ? new(Outcome.Good, metric, !isNarrowed)
        : beside.Any(s => s.Metric == metric) ? _unknown
        : new(OutcomeWords.Of(metric, beside.Select(s => s.Metric)), metric, !isNarrowed);

    /// <summary>As PromQL, near enough for people.</summary>
    public static string Written(LabelMatcher matcher) =>
        matcher.Label
        + matcher.Operator switch
        {
            MatchOperator.Equal => "=",
            MatchOperator.NotEqual => "!=",
            MatchOperator.Matches => "=~",
            _ => "!~",
        }
        + $"\"{matcher.Value}\"";
}
