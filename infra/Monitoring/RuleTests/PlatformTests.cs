using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.RuleTests;

/// <summary>
/// What promtool must find about the alerting path: what always beats, what beats while SLIs are recorded, and what holds back pages.
/// </summary>
public static class PlatformTests
{
    private const int Steps = 80;
    private const int StopsAt = 20;

    /// <summary>The tests of <see cref="PlatformRules"/>; those of heartbeat and outages only where a service is probed.</summary>
    public static RuleTestFile Derive(Catalogue catalogue) =>
        new(
            PlatformRules.File,
            PlatformRules.File,
            Intervals.Fast,
            [],
            [Watchdog(), .. TargetTests.Of(catalogue), .. Freshness(catalogue), .. Down(catalogue)]
        );

    private static RuleTest Watchdog() => Test("The watchdog always fires.", [], Firing(1.Minute(), AlertNames.Watchdog, 1));

    private static IEnumerable<RuleTest> Freshness(Catalogue catalogue)
    {
        var probed = catalogue.Slos.Where(slo => slo.Sli is Sli.Uptime).DistinctBy(slo => (slo.Service, slo.Sli.Name)).ToList();
        if (probed.Count == 0)
        {
            yield break;
        }

        var (before, after) = (9.Minute(), 35.Minute());
        var fresh = Recorded(probed, Going);
        yield return Test("The SLI heartbeat beats while every probe is recorded.", fresh, Beats(after, 1));
        yield return Test("It never begins where nothing is recorded.", [], Beats(after, 0));
        yield return Test(
            "It stops when level 1 of one service is no longer evaluated.",
            [.. fresh.RemoveAt(0), fresh[0] with { Values = Stopping }],
            Beats(before, 1),
            Beats(after, 0)
        );
        yield return Test(
            "It stops when the tiles of one service are no longer evaluated.",
            [.. fresh.RemoveAt(1), fresh[1] with { Values = Stopping }],
            Beats(before, 1),
            Beats(after, 0)
        );

        foreach (var test in Stalled(fresh))
        {
            yield return test;
        }
    }

    /// <summary>
    /// A group of half a minute, last evaluated at minute ten: three intervals later it is late, and one evaluation after that missing.
    /// </summary>
    private static IEnumerable<RuleTest> Stalled(ImmutableArray<InputSeries> fresh)
    {
        var interval = new InputSeries(
            "prometheus_rule_group_interval_seconds{rule_group=\"g\"}",
            FormattableString.Invariant($"30x{Steps}")
        );
        InputSeries Evaluated(string values) => new("prometheus_rule_group_last_evaluation_timestamp_seconds{rule_group=\"g\"}", values);
        yield return Test(
            "The SLI heartbeat does not wait for a group that is yet to be evaluated.",
            [.. fresh, interval, Evaluated(FormattableString.Invariant($"0x{Steps}"))],
            Beats(35.Minute(), 1)
        );
        yield return Test(
            "It stops when a group of rules stands still.",
            [.. fresh, interval, Evaluated(FormattableString.Invariant($"0+30x{StopsAt} {StopsAt * 30}x{Steps - StopsAt}"))],
            Beats(TimeSpan.FromSeconds(690), 1),
            Beats(TimeSpan.FromSeconds(720), 0)
        );
    }

    private static IEnumerable<RuleTest> Down(Catalogue catalogue)
    {
        var paged = catalogue.Services.Select(PagedUptime.Of).OfType<Slo>().ToList();
        if (paged.Count == 0)
        {
            yield break;
        }

        var tiers = catalogue
            .Slos.SelectMany(PagedUptime.PageTiers)
            .GroupBy(tier => tier.Name, StringComparer.Ordinal)
            .Select(same => same.MaxBy(tier => tier.Window.Short)!)
            .ToList();
        var (first, up) = (paged[0], paged.Select(slo => Probe(slo, Going)).ToImmutableArray());
        yield return Test("Nothing is down while every probe succeeds.", up, Firing(35.Minute(), AlertNames.ServiceDown, 0));
        yield return Test(
            "A failed probe is enough, for every service and tier.",
            [.. paged.Select(slo => Probe(slo, "1x20 0x60"))],
            Signals(9.Minute(), 0),
            Signals(11.Minute(), paged.Count * tiers.Count)
        );
        yield return Test(
            "It is over with the outage where nobody was paged.",
            [.. up.RemoveAt(0), Probe(first, "1x5 0x20 1x60")],
            Signals(5.Minute(), tiers.Count),
            Signals(15.Minute(), 0)
        );
        yield return Test(
            "What was paged is remembered for as long as the tier of a page looks back.",
            [.. up, new(Prom.Instant(AlertExpressions.PageOf(first)).ToString(), "1x20 _x60")],
            [.. Remembered(tiers, 10.Minute(), 18.Minute()), .. Remembered(tiers, 10.Minute(), 38.Minute())]
        );
    }

    /// <summary>Only where it is beyond doubt.</summary>
    private static IEnumerable<Expectation> Remembered(IReadOnlyList<AlertTier> tiers, TimeSpan end, TimeSpan at) =>
        from tier in tiers
        let left = end + tier.Window.Short - at
        where left > 1.Minute() || left < -3.Minute()
        select Expected(
            at,
            new Selector("ALERTS", Alert(AlertNames.ServiceDown)).With(LabelMatcher.Equal(LabelNames.Tier, tier.Name)),
            left > TimeSpan.Zero ? 1 : 0
        );

    private static string Going => FormattableString.Invariant($"1x{Steps}");

    private static string Stopping => FormattableString.Invariant($"1x{StopsAt} _x{Steps - StopsAt}");

    private static ImmutableArray<InputSeries> Recorded(IEnumerable<Slo> slos, string values) =>
        [
            .. slos.Select(SliSeries.Of)
                .SelectMany(s => new[] { s.Total, s.TotalTile })
                .Select(s => new InputSeries(Prom.Instant(s).ToString(), values)),
        ];

    private static InputSeries Probe(Slo slo, string values) => new(Prom.Instant(((Sli.Uptime)slo.Sli).Probe).ToString(), values);

    private static RuleTest Test(string name, ImmutableArray<InputSeries> input, params ImmutableArray<Expectation> expectations) =>
        new(name, Intervals.Fast, input, expectations);

    private static Expectation Beats(TimeSpan at, int count) => Firing(at, AlertNames.SliRecordingsFresh, count);

    private static Expectation Signals(TimeSpan at, int count) => Firing(at, AlertNames.ServiceDown, count);

    private static Expectation Firing(TimeSpan at, string alert, int count) => Expected(at, new Selector("ALERTS", Alert(alert)), count);

    private static Expectation Expected(TimeSpan at, Selector alerts, int count) =>
        new(at, Prom.Call("count", Prom.Instant(alerts)).ToString(), count == 0 ? [] : [new("{}", count)]);

    private static LabelMatcher[] Alert(string name) => [LabelMatcher.Equal("alertname", name), LabelMatcher.Equal("alertstate", "firing")];
}
