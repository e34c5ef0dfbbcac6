using System.Collections.Immutable;
using FksSre.Delivery.Promotion;
using NodaTime;

namespace FksSre.Delivery.Tests.Promotion;

/// <summary>Old, missing and refused answers are none, and never pass.</summary>
public class HealthGateTests
{
    private static readonly Instant _now = Instant.FromUtc(2026, 11, 23, 7, 0);

    [Theory]
    [InlineData(300, Verdict.Pass)]
    [InlineData(301, Verdict.Inconclusive)]
    public void Sample_older_than_five_minutes_says_nothing_about_now(int age, Verdict verdict) =>
        Assert.Equal(verdict, HealthGates.Fresh(One(_now.ToUnixTimeSeconds() - age), _now).Verdict);

    [Fact]
    public void Every_gate_is_inconclusive_without_an_answer_and_without_data_and_says_what_would_settle_it()
    {
        var silent = new Answer("up", []) { Problem = "connection refused" };
        var empty = new Answer("up", []);
        GateResult[] results =
        [
            HealthGates.Fresh(silent, _now),
            HealthGates.Fresh(empty, _now),
            HealthGates.Pages(silent),
            HealthGates.Pages(empty),
            HealthGates.Judged(silent, 3, null),
            HealthGates.Judged(empty, 3, null),
            HealthGates.Evaluated(silent),
            HealthGates.Evaluated(empty),
            HealthGates.Evaluated(One(double.NaN)),
        ];

        Assert.All(results, result => Assert.Equal(Verdict.Inconclusive, result.Verdict));
        Assert.All(results, result => Assert.NotEmpty(result.Remedy));
    }

    [Theory]
    [InlineData(0, Verdict.Pass)]
    [InlineData(1, Verdict.Fail)]
    public void Page_that_fires_or_rule_that_fails_refuses(double count, Verdict verdict)
    {
        Assert.Equal(verdict, HealthGates.Pages(One(count)).Verdict);
        Assert.Equal(verdict, HealthGates.Evaluated(One(count)).Verdict);
    }

    [Theory]
    [InlineData(37, Verdict.Pass)]
    [InlineData(36, Verdict.Inconclusive)]
    public void SLO_that_is_not_judged_is_too_few_events(double judged, Verdict verdict)
    {
        var result = HealthGates.Judged(One(judged), 37, 4711.6);

        Assert.Equal((verdict, $"{judged} of 37 SLOs", 4711L), (result.Verdict, result.Value, result.Events));
    }

    private static Answer One(double value) =>
        new("up", [new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), value)]);
}
