using System.Collections.Immutable;
using FksSre.Delivery.Promotion;
using FksSre.PromQl;
using NodaTime;

namespace FksSre.Delivery.Tests.Promotion;

/// <summary>A silence loosens a promise without a change: it is told of, and while the budget is spent it does not pass.</summary>
public class SilenceGateTests
{
    private const string Query = "GET http://am.example/api/v2/silences";

    private static readonly Instant _now = Instant.FromUtc(2026, 11, 23, 7, 0);

    private static readonly StandingSilence _api = new(
        "5f3c1a2b-0000-4000-8000-000000000017",
        [LabelMatcher.Equal("service", "fks_api")],
        _now - Duration.FromMinutes(13),
        _now + Duration.FromMinutes(97),
        "ada",
        "moving  the\ndatabase"
    );

    [Fact]
    public void Silence_on_a_promise_whose_budget_is_spent_fails_with_who_until_why_and_the_remedy() =>
        Assert.Equal(
            "fail         budget: fks_api/availability: pages and tickets are silent until 2026-11-23T08:37:00Z, by ada (moving the "
                + "database), where service=\"fks_api\"; -3.7 % of its budget is left [GET http://am.example/api/v2/silences] End it: "
                + "./fks silence --end 5f3c1a2b --alertmanager http://am.example/, or sign for it: "
                + "--override \"fks_api/availability until DATE by WHO because WHY\".",
            Told(Left(-0.037, 0.61), _api)
        );

    [Fact]
    public void Silence_that_begins_later_says_when() =>
        Assert.StartsWith(
            "fail         budget: fks_api/availability: tickets are silent from 2026-11-23T07:19:00Z until 2026-11-23T08:37:00Z, by ada (",
            Told(
                Left(0, 0.61),
                _api with
                {
                    Begins = _now + Duration.FromMinutes(19),
                    Matchers = [.. _api.Matchers, LabelMatcher.Equal("severity", "ticket")],
                }
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-22", false)]
    public void Override_for_that_promise_passes_until_its_day_is_over(string until, bool passes)
    {
        var result = Assert.Single(
            Ask(Left(-0.037, 0.61), Of(_api), new PromotionOverride("fks_api/availability", until, "Bob", "it is being moved"))
        );

        Assert.Equal(passes ? Verdict.Pass : Verdict.Fail, result.Verdict);
        Assert.Equal(
            passes,
            result.Value.EndsWith(
                "; -3.7 % of its budget is left; Bob answers for it until 2026-11-23: it is being moved",
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public void Override_of_another_promise_does_not_count() =>
        Assert.Equal(
            Verdict.Fail,
            Assert
                .Single(Ask(Left(-0.037, 0.61), Of(_api), new PromotionOverride("fks_web/availability", "2026-12-31", "Bob", "why")))
                .Verdict
        );

    [Fact]
    public void Silences_on_promises_with_budget_left_pass_in_one_line() =>
        Assert.Equal(
            "pass         budget: 2 silences are about promises whose budget is not spent [GET http://am.example/api/v2/silences]",
            Told(Left(0.37, 0.61), _api, _api with { Id = "71", Matchers = [LabelMatcher.Equal("slo", "availability")] })
        );

    [Fact]
    public void One_silence_over_several_promises_is_told_of_each_that_is_spent_and_once_of_the_rest() =>
        Assert.Equal(
            [(Verdict.Fail, "fks_web/availability"), (Verdict.Pass, "1 silence is about promises whose budget is not spent")],
            Ask(Left(0.37, -0.61), Of(_api with { Matchers = [LabelMatcher.Equal("severity", "page")] }))
                .Select(result => (result.Verdict, result.Verdict == Verdict.Fail ? result.Value[..20] : result.Value))
        );

    [Fact]
    public void Nothing_that_is_silent_passes() =>
        Assert.Equal(
            [
                "pass         budget: nothing is silent that an SLO would tell [GET http://am.example/api/v2/silences]",
                "pass         budget: nothing is silent that an SLO would tell, and no budget is spent "
                    + "[GET http://am.example/api/v2/silences]",
            ],
            [Told(Left(-0.037, 0.61)), Told(Left(0.37, 0.61))]
        );

    [Fact]
    public void Silences_that_are_not_known_matter_only_while_a_budget_is_spent_or_not_known()
    {
        var unread = new StandingSilences(Query, []) { Problem = "connection refused" };

        Assert.Equal(
            [
                "inconclusive budget: the budget of fks_api/availability is spent, and silences are not known: connection refused "
                    + "[GET http://am.example/api/v2/silences] Name the Alertmanager of the environment that is promoted into, with "
                    + "--prod-alertmanager.",
                "inconclusive budget: the budget of fks_api/availability and 1 more is spent, and silences are not known: no Alertmanager "
                    + "was named [silences] Name the Alertmanager of the environment that is promoted into, with --prod-alertmanager.",
                "inconclusive budget: the budget of fks_api/availability and 1 more is not known, and silences are not known: no "
                    + "Alertmanager was named [silences] Name the Alertmanager of the environment that is promoted into, with "
                    + "--prod-alertmanager.",
                "pass         budget: no budget is spent, so it does not matter what is silent [silences]",
            ],
            [
                Assert.Single(Ask(Left(-0.037, 0.61), unread)).ToString(),
                Assert.Single(Ask(Left(-0.037, -0.61), StandingSilences.NotNamed)).ToString(),
                Assert.Single(Ask(new(BudgetGate.Query, []) { Problem = "refused" }, StandingSilences.NotNamed)).ToString(),
                Assert.Single(Ask(Left(0.37, 0.61), StandingSilences.NotNamed)).ToString(),
            ]
        );
    }

    /// <summary>There may be no Alertmanager yet. One that is named and gives no answer is another thing.</summary>
    [Fact]
    public void First_promotion_needs_no_Alertmanager()
    {
        var unknown = new Answer(BudgetGate.Query, []);

        Assert.Equal(
            "pass         budget: nothing is promoted yet, so no promise of it can be silent [silences]",
            Assert.Single(SilenceGate.Of(SmallRender.Of(), before: null, unknown, StandingSilences.NotNamed, [], _now)).ToString()
        );
        Assert.Equal(
            Verdict.Inconclusive,
            Assert.Single(SilenceGate.Of(SmallRender.Of(), before: null, unknown, new(Query, []) { Problem = "refused" }, [], _now)).Verdict
        );
    }

    [Fact]
    public void Budget_that_is_not_known_of_a_silent_promise_is_inconclusive() =>
        Assert.EndsWith(
            "; what is left of its budget is not known: no data [GET http://am.example/api/v2/silences] End it: ./fks silence --end "
                + "5f3c1a2b --alertmanager http://am.example/, or name the Prometheus of the environment that is promoted into, with "
                + "--prod-prometheus.",
            Told(new Answer(BudgetGate.Query, []), _api),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("service", MatchOperator.Equal, "fks_api", "page ticket")]
    [InlineData("service", MatchOperator.Equal, "fks", "")]
    [InlineData("service", MatchOperator.NotEqual, "fks_api", "")]
    [InlineData("service", MatchOperator.NotEqual, "fks_web", "page ticket")]
    [InlineData("service", MatchOperator.Matches, "fks_.*", "page ticket")]
    [InlineData("service", MatchOperator.Matches, "fks|api", "")]
    [InlineData("service", MatchOperator.Matches, "(?P<all>fks_(api|web))", "page ticket")]
    [InlineData("service", MatchOperator.NotMatches, "fks", "page ticket")]
    [InlineData("service", MatchOperator.NotMatches, "fks_.+", "")]
    [InlineData("severity", MatchOperator.Equal, "page", "page")]
    [InlineData("severity", MatchOperator.NotMatches, "p.*", "ticket")]
    [InlineData("replica", MatchOperator.Equal, "", "page ticket")]
    [InlineData("replica", MatchOperator.Equal, "1", "")]
    [InlineData("replica", MatchOperator.NotEqual, "1", "page ticket")]
    [InlineData("replica", MatchOperator.Matches, ".+", "")]
    [InlineData("alertname", MatchOperator.Equal, "ErrorBudgetBurn", "page ticket")]
    [InlineData("environment", MatchOperator.Equal, "prod", "page ticket")]
    [InlineData("environment", MatchOperator.Equal, "dev", "")]
    [InlineData("cluster", MatchOperator.Equal, "fks", "page ticket")]
    [InlineData("severity", MatchOperator.Matches, "(a*)*b", "")]
    public void Silence_hits_what_its_matchers_fit_as_a_whole(string label, MatchOperator how, string value, string severities) =>
        Assert.Equal(
            severities,
            string.Join(
                ' ',
                new SilencedAlerts([SmallRender.Of()]).Of(_api with { Matchers = [new(label, how, value)] }, "fks_api/availability")
            )
        );

    [Fact]
    public void All_matchers_must_hold() =>
        Assert.Empty(
            new SilencedAlerts([SmallRender.Of()]).Of(
                _api with
                {
                    Matchers = [LabelMatcher.Equal("service", "fks_api"), LabelMatcher.Equal("slo", "latency")],
                },
                "fks_api/availability"
            )
        );

    [Theory]
    [InlineData("fks_[[:alpha:]]+")]
    [InlineData("\\Qfks_api\\E")]
    [InlineData("[a-z-[x]]+")]
    [InlineData("(")]
    public void Pattern_that_is_read_otherwise_here_is_inconclusive_and_never_nothing(string pattern) =>
        Assert.EndsWith(
            "; the pattern of slo cannot be read here [GET http://am.example/api/v2/silences] End it: ./fks silence --end 5f3c1a2b "
                + "--alertmanager http://am.example/, or set it anew with labels as they are.",
            Told(Left(-0.037, 0.61), _api with { Matchers = [.. _api.Matchers, LabelMatcher.Matches("slo", pattern)] }),
            StringComparison.Ordinal
        );

    private static string Told(Answer budgets, params StandingSilence[] silences) =>
        string.Join('\n', Ask(budgets, Of(silences)).Select(result => result.ToString()));

    private static ImmutableArray<GateResult> Ask(Answer budgets, StandingSilences silences, params PromotionOverride[] overrides) =>
        SilenceGate.Of(SmallRender.Of(), SmallRender.Of(), budgets, silences, overrides, _now);

    private static StandingSilences Of(params StandingSilence[] silences) =>
        new(Query, [.. silences]) { Named = " --alertmanager http://am.example/" };

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
