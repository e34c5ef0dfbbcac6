using System.Collections.Immutable;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>How the numbers of an SLO are written wherever they stand.</summary>
internal static class SloStyles
{
    private const string NoData = "no data";

    /// <summary>Not a number is what no traffic at all gives.</summary>
    public static ImmutableArray<ValueText> Unknown { get; } = [ValueText.NotANumber("no traffic"), ValueText.Nothing(NoData)];

    /// <summary>
    /// One decimal more than the objectives have, so that what breaks a promise is seldom written as what keeps it, and an axis around it
    /// tells its lines apart.
    /// </summary>
    public static ValueStyle Sli(IEnumerable<Slo> slos) => Share(Math.Max(2, Decimals(slos) + 1));

    /// <summary>As many decimals as are not lost: 99.95 % is no objective of 100 %.</summary>
    public static ValueStyle Objective(IEnumerable<Slo> slos) => new(Units.Ratio) { Decimals = Decimals(slos), Words = Unknown };

    /// <summary>Red is what would spend a budget of 30 days in three.</summary>
    public static ValueStyle BurnRate { get; } =
        new(Units.Plain)
        {
            Decimals = 1,
            Words = Unknown,
            Thresholds = [new(null, Colours.Calm), new(1m, Colours.Warning), new(10m, Colours.Bad)],
        };

    /// <summary>A share of time.</summary>
    public static ValueStyle Judged { get; } = Share(0);

    public static ValueStyle Time { get; } = new(Units.Seconds) { Decimals = 1, Words = Unknown };

    public static ValueStyle Budget(Slo slo) => Budget(slo.Policy.AtRiskBelow.Ratio);

    /// <param name="atRiskBelow">From here down to nothing it is little.</param>
    public static ValueStyle Budget(decimal atRiskBelow) =>
        Share(0) with
        {
            Thresholds = [new(null, Colours.Bad), new(0m, Colours.Warning), new(atRiskBelow, Colours.Good)],
        };

    /// <summary>What is not all is never written as 100 %.</summary>
    private static ValueStyle Share(int decimals) =>
        new(Units.Ratio) { Decimals = decimals, Words = [.. ValueText.AlmostAll(decimals, Colours.Good), .. Unknown] };

    private static int Decimals(IEnumerable<Slo> slos) => slos.Max(slo => slo.Objective.Decimals);
}
