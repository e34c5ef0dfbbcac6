using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.ServiceLevels.Tests;

/// <summary>What a policy asks for at windows that nobody has written shares for.</summary>
public class StandardPolicyTests
{
    [Theory]
    [InlineData(7, "4 8 12.5 20 45")]
    [InlineData(14, "2 4 7.5 13.4 22.4")]
    [InlineData(29, "1 2 5 10 10.5")]
    [InlineData(60, "0.7 1.3 3.2 6.3 6.3")]
    [InlineData(90, "0.5 1 2.5 5 5")]
    public void Shares_lie_between_those_of_the_nearest_known_windows(int days, string percent) =>
        Assert.Equal(
            percent,
            string.Join(
                ' ',
                StandardPolicy
                    .For(SloWindow.OfDays(days))
                    .Tiers.Select(tier =>
                        (tier.Window.Share.Ratio * 100m).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)
                    )
            )
        );

    [Theory]
    [InlineData(6)]
    [InlineData(91)]
    [InlineData(-14)]
    public void Windows_of_less_than_a_week_or_more_than_ninety_days_are_none(int days) => Assert.False(SloWindow.IsLegal(days));
}
