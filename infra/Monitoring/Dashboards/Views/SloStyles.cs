using FksSre.ServiceLevels;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>How the numbers of an SLO are written wherever they stand.</summary>
internal static class SloStyles
{
    /// <summary>Not a number is what no traffic at all gives.</summary>
    public static ValueStyle Sli { get; } = new(Units.Ratio) { Decimals = 2, Words = [ValueText.NotANumber("no traffic")] };

    /// <summary>As many decimals as are not lost: 99.95 % is no objective of 100 %.</summary>
    public static ValueStyle Objective { get; } = new(Units.Ratio);

    public static ValueStyle BurnRate { get; } = new(Units.Plain)
    {
        Decimals = 1,
        Words = [ValueText.NotANumber("no traffic")],
        Thresholds = [new(null, Colours.Good), new(1m, Colours.Warning)],
    };

    public static ValueStyle Time { get; } = new(Units.Seconds) { Decimals = 1 };

    public static ValueStyle Budget(Slo slo) => Budget(slo.Policy.AtRiskBelow.Ratio);

    /// <param name="atRiskBelow">From here down to nothing it is little.</param>
    public static ValueStyle Budget(decimal atRiskBelow) => new(Units.Ratio)
    {
        Decimals = 0,
        Thresholds = [new(null, Colours.Bad), new(0m, Colours.Warning), new(atRiskBelow, Colours.Good)],
    };
}
