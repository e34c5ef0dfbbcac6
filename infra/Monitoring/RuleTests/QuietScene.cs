using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.RuleTests;

/// <summary>A service at night: few requests, now and then some fail. Nothing counts below the minimum of bad events.</summary>
internal static class QuietScene
{
    /// <returns>Null where no raw series can be made up.</returns>
    public static Scene? Of(Service service, Slo slo)
    {
        var minimum = (decimal)slo.Policy.MinimumBadEvents;
        var perMinute = slo.Sli is Sli.Uptime ? 1m : minimum;

        // One, and later too few more; when those have left half an hour, two thirds of enough; then as many again.
        var one = slo.Sli is Sli.Uptime ? 1m : 0.2m * minimum;
        var few = slo.Sli is Sli.Uptime ? minimum - 2m : 0.7m * minimum;
        var part = slo.Sli is Sli.Uptime ? decimal.Ceiling(0.6m * minimum) : 0.6m * minimum;
        Phase[] phases =
        [
            Fails(one, perMinute),
            new(6, perMinute, 0m),
            Fails(few, perMinute),
            new(32, perMinute, 0m),
            Fails(part, perMinute),
            new(16, perMinute, 0m),
            Fails(part, perMinute),
            new(1, perMinute, 0m),
        ];
        var history = new History(phases);
        var ends = Ends(phases).ToList();
        var failed = Enumerable.Range(0, phases.Length).Where(i => phases[i].Bad > 0m).Select(i => ends[i]).ToList();
        var silent = failed[0];
        return new SliInput(phases, Minutes.One).For(slo.Sli) is not { } input
            ? null
            : new(
                "At night a single error raises nothing, nor do a few; the minimum of bad events does",
                [
                    .. input,
                    .. ForeignSeries.Scraped(slo, (int)history.Length.TotalMinutes, Minutes.One),
                    .. ForeignSeries.Recorded(slo, value => $"{PromText.Number(value)}+0x{(int)history.Length.TotalMinutes}"),
                ],
                [
                    .. new[] { 1, 3, 6 }.Select(later => Expect.NoAlert(slo, silent + later.Minute())),
                    .. failed.Skip(1).SelectMany(at => Expect.Tiers(service, slo, history, at, IsFast)),
                    .. failed
                        .Skip(1)
                        .Take(1)
                        .Select(at =>
                            new ExpectedAlert(AlertNames.ErrorRatioHigh, service, slo, Severity.Ticket, "error-ratio", service.Owner)
                            {
                                OfService = true,
                            }.Silent(at + 4.Minute())
                        ),
                    .. Expect.Tiers(service, slo, history, history.Length, IsFast),
                ]
            );
    }

    /// <summary>In its first hour the tiles of longer lookbacks do not yet hold every single event.</summary>
    private static bool IsFast(AlertTier tier) => tier.Window.Long <= TimeSpan.FromHours(1);

    private static Phase Fails(decimal events, decimal perMinute)
    {
        var minutes = (int)decimal.Ceiling(events / perMinute);
        return new(minutes, perMinute, events / minutes);
    }

    private static IEnumerable<TimeSpan> Ends(IEnumerable<Phase> phases)
    {
        var end = TimeSpan.Zero;
        foreach (var phase in phases)
        {
            end += TimeSpan.FromMinutes(phase.Minutes);
            yield return end;
        }
    }
}
