using System.Collections.Immutable;
using NodaTime;

namespace FksSre.Delivery.Promotion;

/// <summary>Whether the environment that proves a release is healthy itself, and whether what it says is of today.</summary>
public static class HealthGates
{
    /// <summary>Older than this, a sample says nothing about now.</summary>
    public static readonly Duration Stale = Duration.FromMinutes(5);

    /// <summary>
    /// When a release was recorded last, in seconds since 1970; a day back, so that what has stopped is told from what never was.
    /// </summary>
    public const string FreshQuery = "max(max_over_time(timestamp(fks_sre:release:info)[1d:1m]))";

    /// <summary>Pages that fire: none where releases are recorded and no page is, and no answer where nothing is.</summary>
    public const string PagesQuery = """count(ALERTS{alertstate="firing",severity="page"}) or 0 * count(fks_sre:release:info)""";

    /// <summary>SLOs of which a budget is known.</summary>
    public const string JudgedQuery = "count(slo:error_budget_remaining:ratio)";

    /// <summary>Rules that could not be evaluated.</summary>
    public const string FailuresQuery = "sum(increase(prometheus_rule_evaluation_failures_total[1h]))";

    /// <summary>Whether there is an answer, and one of now. What follows is only asked of a fresh Prometheus.</summary>
    public static GateResult Fresh(Answer last, Instant now)
    {
        const string Gate = "fresh";
        if (last.Problem is { } problem)
        {
            return new(Gate, Verdict.Inconclusive, last.Query, $"Prometheus gives no answer: {problem}")
            {
                Remedy = "Name one that can be reached, with --prometheus.",
            };
        }

        if (last.Single is not { } seconds)
        {
            return new(Gate, Verdict.Inconclusive, last.Query, "no release was recorded within a day")
            {
                Remedy = "Deploy a release to the environment that proves it; it records itself each minute.",
            };
        }

        var age = now - Instant.FromUnixTimeMilliseconds((long)(seconds * 1000));
        return age > Stale
            ? new(Gate, Verdict.Inconclusive, last.Query, $"the last sample is {Words(age)} old")
            {
                Remedy = "Look why rules are no longer evaluated there, then ask again.",
            }
            : new(Gate, Verdict.Pass, last.Query, $"the last sample is {Words(age)} old");
    }

    /// <summary>No page fires.</summary>
    public static GateResult Pages(Answer firing) =>
        Of("pages", firing, count =>
            count == 0
                ? (Verdict.Pass, "none fires", "")
                : (Verdict.Fail, FormattableString.Invariant($"{count:0} fire"), "See ./fks status; end the cause, not the page.")
        );

    /// <summary>Every SLO has a budget.</summary>
    /// <param name="judged">How many have.</param>
    /// <param name="declared">How many there are.</param>
    /// <param name="events">In all their windows; null where that is not known.</param>
    public static GateResult Judged(Answer judged, int declared, double? events) =>
        Of(
            "judged",
            judged with
            {
                Values = judged.Values.IsEmpty ? [new(ImmutableSortedDictionary<string, string>.Empty, 0)] : judged.Values,
            },
            count =>
            {
                var value = FormattableString.Invariant($"{count:0} of {declared} SLOs");
                return count >= declared
                    ? (Verdict.Pass, value, "")
                    : (Verdict.Inconclusive, value, "Too few events: send the rest some traffic, or wait until they have had it.");
            }
        ) with
        {
            Events = events is { } number && double.IsFinite(number) ? (long)number : null,
        };

    /// <summary>Every rule could be evaluated.</summary>
    public static GateResult Evaluated(Answer failures) =>
        Of("rules", failures, count =>
            count == 0
                ? (Verdict.Pass, "no evaluation has failed within an hour", "")
                : (
                    Verdict.Fail,
                    FormattableString.Invariant($"{count:0.#} evaluations have failed within an hour"),
                    "Its page /rules shows which, and why."
                )
        );

    private static GateResult Of(string gate, Answer answer, Func<double, (Verdict, string Value, string Remedy)> judge)
    {
        if (answer.Problem is { } problem)
        {
            return new(gate, Verdict.Inconclusive, answer.Query, $"no answer: {problem}") { Remedy = "Ask again once it can be reached." };
        }

        if (answer.Single is not { } value || !double.IsFinite(value))
        {
            return new(gate, Verdict.Inconclusive, answer.Query, "no data") { Remedy = "Have Prometheus scrape itself, then ask again." };
        }

        var (verdict, words, remedy) = judge(value);
        return new(gate, verdict, answer.Query, words) { Remedy = remedy };
    }

    private static string Words(Duration age) =>
        ServiceLevels.Findings.DurationText.For(TimeSpan.FromSeconds(Math.Round(age.TotalSeconds)));
}
