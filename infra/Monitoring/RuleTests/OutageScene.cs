using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Monitoring.RuleTests;

/// <summary>A full outage of a service that was healthy.</summary>
internal static class OutageScene
{
    private const int Healthy = 10;
    private const int After = 8;

    private static readonly Cadence _cadence = new(Minutes.One, Minutes.One);

    /// <returns>Null where nothing pages or nothing can be made up.</returns>
    public static Scene? Of(Service service, Slo slo)
    {
        if (Promised(slo) is not { } promised)
        {
            return null;
        }

        Phase[] phases = [Healthily(slo, Healthy, 0m), Healthily(slo, promised + 1, 1m), Healthily(slo, After, 0m)];
        var history = new History(phases);
        var at = (Healthy + promised).Minute();
        return new SliInput(phases, Minutes.One).For(slo.Sli) is not { } input
            ? null
            : new(
                "A full outage pages within the promised time, silences tickets, and the fast pages end with it",
                input,
                [
                    Expect.NoAlert(slo, Healthy.Minute()),
                    Expect.Page(slo, at),
                    .. Expect.Tiers(service, slo, history, at),
                    .. Expect.Tiers(service, slo, history, history.Length),
                ]
            );
    }

    /// <summary>Minutes until the first page: what is said of the fastest tier, or as long as the minimum of bad events takes.</summary>
    public static int? Promised(Slo slo)
    {
        var tiers = slo.Policy.Tiers.Where(t => t.Severity == Severity.Page);
        var first = tiers.Min(t => TierTiming.Of(slo, t, 1m, _cadence).FiresAtLatest);
        return first is not { } latest
            ? null
            : Math.Max(Minutes.Up(latest), Minutes.Up(Minutes.One * slo.Policy.MinimumBadEvents / (double)Healthily(slo, 1, 1m).Events));
    }

    /// <summary>A probe is one event each time it is scraped; requests are many.</summary>
    public static Phase Healthily(Slo slo, int minutes, decimal bad) =>
        slo.Sli is Sli.Uptime ? new(minutes, 1m, bad) : Phase.Busy(minutes, bad);
}
