namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>How the numbers of an SLO are written wherever they stand.</summary>
internal static class SloStyles
{
    /// <summary>Not a number is what no traffic at all gives.</summary>
    public static ValueStyle Sli { get; } = new(Units.Ratio) { Decimals = 2, Words = [ValueText.NotANumber("no traffic")] };

    public static ValueStyle Budget { get; } = new(Units.Ratio)
    {
        Decimals = 0,
        Thresholds = [new(null, Colours.Bad), new(0m, Colours.Warning), new(0.2m, Colours.Good)],
    };
}
