using System.Collections.Immutable;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Promotion;
using NodaTime;

namespace FksSre.Delivery.Tests.Promotion;

/// <summary>While a budget is spent, it may be guarded better and not worse.</summary>
public class BudgetGateTests
{
    private static readonly Instant _now = Instant.FromUtc(2026, 11, 23, 7, 0);
    private static readonly Change _loosened = new(Topic.Promises, Effect.Loss, "fks_api/availability", "objective 99.9 % → 99.5 %");

    [Theory]
    [InlineData(Topic.Promises, Effect.Gain)]
    [InlineData(Topic.Detection, Effect.Gain)]
    [InlineData(Topic.Alerts, Effect.Gain)]
    [InlineData(Topic.Routing, Effect.Change)]
    [InlineData(Topic.Resources, Effect.Loss)]
    public void Repair_passes_though_everything_is_spent_or_unknown(Topic topic, Effect effect)
    {
        var repair = new Change(topic, effect, "fks_api/availability", "noticed sooner");

        var results = Ask([repair], new Answer(BudgetGate.Query, []) { Problem = "refused" });

        Assert.Equal(
            (Verdict.Pass, "no promise is loosened, so it does not matter what is left"),
            (Assert.Single(results).Verdict, results[0].Value)
        );
    }

    [Theory]
    [InlineData(Topic.Promises)]
    [InlineData(Topic.Detection)]
    [InlineData(Topic.Alerts)]
    [InlineData(Topic.Routing)]
    public void Loosened_promise_is_refused_while_its_budget_is_spent(Topic topic)
    {
        var result = Assert.Single(Ask([_loosened with { Topic = topic }], Left(-0.037, 0.61)));

        Assert.Equal(
            "fail         budget: fks_api/availability is loosened (objective 99.9 % → 99.5 %); -3.7 % of its budget is left "
                + "[slo:error_budget_remaining:ratio{service=\"fks_api\",slo=\"availability\"}] Wait until it recovers, or sign for it: "
                + "--override \"fks_api/availability until DATE by WHO because WHY\".",
            result.ToString()
        );
    }

    [Fact]
    public void Budget_of_another_promise_does_not_matter() =>
        Assert.Equal(Verdict.Pass, Assert.Single(Ask([_loosened], Left(0.37, -0.61))).Verdict);

    [Theory]
    [InlineData(0.0, Verdict.Fail)]
    [InlineData(0.001, Verdict.Pass)]
    [InlineData(double.NaN, Verdict.Inconclusive)]
    public void Spent_is_nothing_left_and_no_number_is_no_answer(double left, Verdict verdict) =>
        Assert.Equal(verdict, Assert.Single(Ask([_loosened], Left(left, 0.61))).Verdict);

    [Fact]
    public void Receiver_that_is_gone_loosens_every_promise()
    {
        var results = Ask([new(Topic.Routing, Effect.Loss, "receivers/tickets", "removed")], Left(0.37, -0.61));

        Assert.Equal([Verdict.Pass, Verdict.Fail], results.Select(result => result.Verdict));
    }

    [Theory]
    [InlineData("fks_api/availability", "2026-11-23", Verdict.Pass)]
    [InlineData("fks_api/availability", "2026-11-22", Verdict.Fail)]
    [InlineData("fks_web/availability", "2026-12-31", Verdict.Fail)]
    public void Override_counts_for_its_promise_until_its_day_is_over(string what, string until, Verdict verdict)
    {
        var result = Assert.Single(Ask([_loosened], Left(-0.037, 0.61), new PromotionOverride(what, until, "Ada", "the provider is down")));

        Assert.Equal(verdict, result.Verdict);
        Assert.Equal(
            verdict == Verdict.Pass,
            result.Value.EndsWith("; Ada answers for it until 2026-11-23: the provider is down", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Unknown_budget_of_a_loosened_promise_is_inconclusive()
    {
        var empty = Assert.Single(Ask([_loosened], new Answer(BudgetGate.Query, [])));
        var silent = Assert.Single(Ask([_loosened], new Answer(BudgetGate.Query, []) { Problem = "connection refused" }));

        Assert.Equal((Verdict.Inconclusive, Verdict.Inconclusive), (empty.Verdict, silent.Verdict));
        Assert.EndsWith("is not known: no data", empty.Value, StringComparison.Ordinal);
        Assert.EndsWith("is not known: connection refused", silent.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fks_api/latency until 2026-12-05 by Ada Lovelace because the provider is down", true)]
    [InlineData("fks_api/latency until tomorrow by Ada because it is so", false)]
    [InlineData("fks_api/latency by Ada because it is so", false)]
    [InlineData("fks_api/latency until 2026-12-05 by Ada", false)]
    public void Override_needs_all_its_parts(string text, bool isOne) =>
        Assert.Equal(isOne ? new("fks_api/latency", "2026-12-05", "Ada Lovelace", "the provider is down") : null, OverrideText.Read(text));

    private static ImmutableArray<GateResult> Ask(ImmutableArray<Change> changes, Answer budgets, params PromotionOverride[] overrides) =>
        BudgetGate.Of(changes, SmallRender.Of(), SmallRender.Of(), budgets, overrides, _now);

    private static Answer Left(double api, double web) => new(BudgetGate.Query, [Of("fks_api", api), Of("fks_web", web)]);

    private static AnswerValue Of(string service, double value) =>
        new(
            ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [KeyValuePair.Create("service", service), KeyValuePair.Create("slo", "availability")]
            ),
            value
        );
}
