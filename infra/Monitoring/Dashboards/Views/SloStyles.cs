using System.Collections.Immutable;
using System.Globalization;
using FksSre.PromQl;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>How the numbers of an SLO are written wherever they stand.</summary>
internal static class SloStyles
{
    private const string NoData = "no data";

    /// <summary>Not a number is what no traffic at all gives.</summary>
    public static ImmutableArray<ValueText> Unknown { get; } = [ValueText.NotANumber("no traffic"), ValueText.Nothing(NoData)];

    public static ValueStyle Sli(IEnumerable<Slo> slos) => new(Units.Ratio) { Decimals = Math.Max(2, Decimals(slos)), Words = Unknown };

    /// <summary>As many decimals as are not lost: 99.95 % is no objective of 100 %.</summary>
    public static ValueStyle Objective(IEnumerable<Slo> slos) => new(Units.Ratio) { Decimals = Decimals(slos), Words = Unknown };

    /// <summary>One decimal more than the objective has, so that an axis around it tells its lines apart.</summary>
    public static ValueStyle Kept(Slo slo) => new(Units.Ratio) { Decimals = Decimals([slo]) + 1, Words = Unknown };

    /// <summary>Red is what would spend a budget of 30 days in three.</summary>
    public static ValueStyle BurnRate { get; } =
        new(Units.Plain)
        {
            Decimals = 1,
            Words = Unknown,
            Thresholds = [new(null, Colours.Calm), new(1m, Colours.Warning), new(10m, Colours.Bad)],
        };

    /// <summary>A share of time.</summary>
    public static ValueStyle Judged { get; } = new(Units.Ratio) { Decimals = 0, Words = Unknown };

    public static ValueStyle Time { get; } = new(Units.Seconds) { Decimals = 1, Words = Unknown };

    public static ValueStyle Budget(Slo slo) => Budget(slo.Policy.AtRiskBelow.Ratio);

    /// <param name="atRiskBelow">From here down to nothing it is little.</param>
    public static ValueStyle Budget(decimal atRiskBelow) =>
        new(Units.Ratio)
        {
            Decimals = 0,
            Words = Unknown,
            Thresholds = [new(null, Colours.Bad), new(0m, Colours.Warning), new(atRiskBelow, Colours.Good)],
        };

    /// <summary>Of the objectives in percent; trailing zeros are no decimals.</summary>
    private static int Decimals(IEnumerable<Slo> slos) =>
        slos.Max(slo => Math.Max(0, decimal.Parse(PromText.Number(slo.Objective.Ratio), CultureInfo.InvariantCulture).Scale - 2));
}
