using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.RuleTests;

/// <summary>Errors at three times what the fast pages allow, after healthy hours: each page comes when its own lookback is full.
/// Then they get fewer: a little above what the pages allow, and a little below.</summary>
internal static class FastPageScene
{
    private const decimal Times = 3m;
    private const int Late = 6;
    private const int Soon = 2;
    private const int After = 7;

    private static readonly TimeSpan _fast = TimeSpan.FromHours(1);

    public static Scene? Of(Service service, Slo slo)
    {
        var tiers = slo.Policy.Tiers.Where(t => t.Severity == Severity.Page && t.Window.Long <= _fast && Threshold(slo, t) < 1m).ToList();
        if (tiers.Count == 0)
        {
            return null;
        }

        var errors = Math.Min(1m, Times * tiers.Max(t => Threshold(slo, t)));
        var full = tiers.Select(t => (int)Math.Round(t.Window.Long.TotalMinutes * (double)(Threshold(slo, t) / errors))).ToList();
        var healthy = (int)(1.1 * tiers.Max(t => t.Window.Long.TotalMinutes));
        Phase[] phases =
        [
            Phase.Busy(slo.Sli, healthy, 0m),
            Phase.Busy(slo.Sli, full.Max() + Late + 1, errors),
            Phase.Busy(slo.Sli, After, Math.Min(1m, 1.12m * tiers.Max(t => Threshold(slo, t)))),
            Phase.Busy(slo.Sli, After, 0.88m * tiers.Min(t => Threshold(slo, t))),
        ];
        // Probes are counted, and a lookback holds a minute more or less of them; so they come more often.
        var interval = slo.Sli is Sli.Uptime ? TimeSpan.FromSeconds(15) : Minutes.One;
        var history = new History(phases);
        int[] after =
        [
            .. full.SelectMany(minutes => new[] { minutes - 2, minutes - 1, minutes + Soon, minutes + Late }),
            full.Max() + Late + 1 + After,
            full.Max() + Late + 1 + (2 * After),
        ];
        return new SliInput(phases, interval).For(slo.Sli) is not { } input
            ? null
            : new(
                "Each fast page comes when its lookback holds enough errors, and goes when the short one does not",
                input,
                [.. after.Distinct().SelectMany(minutes => Expect.Tiers(service, slo, history, (healthy + minutes).Minute()))]
            )
            {
                Interval = interval,
            };
    }

    private static decimal Threshold(Slo slo, AlertTier tier) => tier.Window.BurnRate(slo.Window).ErrorRatio(slo.Objective.Budget);
}
