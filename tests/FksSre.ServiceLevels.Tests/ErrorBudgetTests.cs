using CsCheck;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.ServiceLevels.Tests;

public class ErrorBudgetTests
{
    private static readonly Gen<decimal> _percent = Gen.Int[500_000, 999_999].Select(n => n / 10_000m);

    [Theory]
    [InlineData("99.9", 30, "43 m 12 s")]
    [InlineData("99.9", 7, "10 m 4.8 s")]
    [InlineData("99.95", 30, "21 m 36 s")]
    [InlineData("99", 28, "6 h 43 m 12 s")]
    public void Budget_as_time_matches_the_promise(string percent, int days, string expected) =>
        Assert.Equal(expected, DurationText.For(Objective.Percent(decimal.Parse(percent)).Budget.AsTime(TimeSpan.FromDays(days))));

    [Fact]
    public void Budget_as_events_is_a_share_of_them() => Assert.Equal(17.3m, Objective.Percent(99.9m).Budget.AsEvents(17_300m));

    [Fact]
    public void Remaining_without_events_is_unknown() => Assert.Null(Objective.Percent(99.9m).Budget.Remaining(bad: 0m, total: 0m));

    [Fact]
    public void Remaining_is_whole_without_bad_events_none_at_the_promise_and_negative_beyond_it() =>
        _percent.Sample(percent =>
        {
            var budget = Objective.Percent(percent).Budget;
            var total = 1_000_003m;
            Assert.Equal(1m, budget.Remaining(0m, total));
            Assert.Equal(0m, decimal.Round(budget.Remaining(budget.AsEvents(total), total)!.Value, 20));
            Assert.Equal(-2m, decimal.Round(budget.Remaining(3m * budget.AsEvents(total), total)!.Value, 20));
        });
}
