using System.Collections.Immutable;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.RuleTests;

/// <summary>
/// Series of somebody else, in which everything fails. They differ in one label from those of an SLO, and must change nothing.
/// </summary>
internal static class ForeignSeries
{
    private const int Failing = 1_000_000;

    /// <summary>Scraped beside it.</summary>
    public static ImmutableArray<InputSeries> Scraped(Slo slo, int minutes, TimeSpan interval) =>
        [.. SelectorVariations.Of(slo.Sli).SelectMany(sli => new SliInput([Phase.Busy(sli, minutes, 1m)], interval).For(sli) ?? [])];

    /// <summary>Recorded beside it, all the time.</summary>
    /// <param name="slo">Whose series they are like.</param>
    /// <param name="value">Writes a value down that stays.</param>
    public static ImmutableArray<InputSeries> Recorded(Slo slo, Func<decimal, string> value)
    {
        var sli = SliSeries.Of(slo);
        var own = new SloSeries(slo);
        (Selector Series, decimal Value)[] all =
        [
            (sli.Total, Failing),
            (sli.Bad, Failing),
            (sli.TotalTile, Failing),
            (sli.BadTile, Failing),
            (own.WindowTotal, Failing),
            (own.WindowBad, Failing),
            (own.Left, 0.05m),
        ];
        return
        [
            .. all.SelectMany(x => SelectorVariations.Of(x.Series).Select(other => PastInput.Series(Prom.Instant(other), value(x.Value)))),
        ];
    }
}
