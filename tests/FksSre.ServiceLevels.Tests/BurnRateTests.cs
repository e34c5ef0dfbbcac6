using CsCheck;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.ServiceLevels.Tests;

public class BurnRateTests
{
    [Theory]
    [InlineData(2, 1, 30, "14.4")]
    [InlineData(5, 6, 30, "6")]
    [InlineData(10, 24, 30, "3")]
    [InlineData(10, 72, 30, "1")]
    [InlineData(8, 1, 7, "13.44")]
    public void Spending_a_share_matches_the_workbook(int percent, int hours, int days, string expected) =>
        Assert.Equal(decimal.Parse(expected), Rate(percent, hours, days).Factor);

    [Fact]
    public void A_whole_budget_lasts_the_window_divided_by_the_rate() =>
        Assert.Equal(TimeSpan.FromHours(50), Rate(2, 1, 30).ExhaustsIn(SloWindow.OfDays(30)));

    [Fact]
    public void Spending_the_share_for_the_lookback_at_that_rate_gives_the_share_back() =>
        Gen.Select(Gen.Int[1, 100], Gen.Int[1, 100], Gen.OneOf(Gen.Const(7), Gen.Const(28), Gen.Const(30), Gen.Const(90)))
            .Sample(
                (percent, hours, days) =>
                {
                    var rate = Rate(percent, hours, days);
                    var spent = rate.Factor * hours / (24m * days);
                    Assert.Equal(percent / 100m, decimal.Round(spent, 15));
                }
            );

    [Fact]
    public void Standard_policies_never_make_a_permanent_ticket()
    {
        foreach (var days in SloWindow.LegalDays)
        {
            var window = SloWindow.OfDays(days);
            Assert.All(StandardPolicy.For(window).Tiers, tier =>
                Assert.True(tier.Window.BurnRate(window).Factor >= 1m, $"{days} d {tier.Name}")
            );
        }
    }

    private static BurnRate Rate(int percent, int hours, int days) =>
        BurnRate.Spending(BudgetShare.Percent(percent), TimeSpan.FromHours(hours), SloWindow.OfDays(days));
}
