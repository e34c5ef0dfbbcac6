using FksSre.Monitoring.Naming;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Tests.KnownPast;

/// <summary>What every query of every dashboard of <see cref="KnownCatalogue"/> must answer.</summary>
/// <param name="level1">How far apart rates are recorded.</param>
internal sealed class PanelTruths(TimeSpan level1)
{
    public IEnumerable<PanelTruth> All =>
        [
            .. Overview(),
            .. OnCallTruths.All,
            .. PlatformTruths.All,
            .. Toil(),
            .. KnownCatalogue.Value.Services.SelectMany(new ServiceTruths(level1).Of),
            .. Annotations(),
        ];

    private IEnumerable<PanelTruth> Overview()
    {
        var table = new SloTableTruths(level1);
        return
        [
            .. table.Overview("High services", Slos(Tier.High)),
            .. table.Overview("Low services", Slos(Tier.Low)),
            new(new(DashboardUid.Overview, "", "Firing alerts", "#0"), KnownPace.Tiles, (KnownAlerts.Ticket, 1m)),
            Worst(TimeSpan.Zero),
            Worst(TimeSpan.FromDays(14)),
        ];

        PanelTruth Worst(TimeSpan ago) =>
            new(
                new(DashboardUid.Overview, "", "The last four weeks", "{{service}}"),
                KnownPace.Tiles,
                [
                    .. KnownCatalogue.Value.Services.Select(service =>
                        ($"{{service=\"{service.Id}\"}}", service.Slos.Max(slo => new SloTruth(slo, level1, ago).State(fires: false)))
                    ),
                ]
            )
            {
                Ago = ago,
            };
    }

    private static IEnumerable<PanelTruth> Toil() =>
        [
            new(new(DashboardUid.Toil, "", "Share of working time", "toil"), KnownPace.Tiles, ("{}", KnownToil.Share)),
            new(
                new(DashboardUid.Toil, "", "Time spent, 28 days", "{{task}}"),
                KnownPace.Tiles,
                [.. KnownToil.Tasks.Select(task => ($"{{task=\"{task.Task}\",team=\"{task.Team}\"}}", task.Seconds))]
            ),
            new(
                new(DashboardUid.Toil, "", "What it is", "Time"),
                KnownPace.Tiles,
                ("{task=\"certificates\"}", 8_100m),
                ("{task=\"restarts\"}", 93_600m),
                ("{task=\"questions\"}", 47m)
            ),
        ];

    /// <summary>Marks in every panel over time.</summary>
    private static IEnumerable<PanelTruth> Annotations() =>
        KnownCatalogue.Value.Services.SelectMany(service =>
            new PanelTruth[]
            {
                new(
                    new("slo-" + service.Id, "", "Incidents", "{{slo}}: {{tier}}"),
                    KnownPace.Minutes,
                    service.Id == KnownCatalogue.Gamma ? [(KnownAlerts.LatestPage, 1m)] : []
                )
                {
                    Ago = new(4, 30, 0),
                },
                new(
                    new("slo-" + service.Id, "", "Deploys and restarts", "{{instance}} started"),
                    KnownPace.Scrapes,
                    service.Id switch
                    {
                        KnownCatalogue.Alpha => [("{job=\"services\",service=\"alpha\",instance=\"a\"}", 1m)],
                        KnownCatalogue.Gamma => [("{job=\"services\",service=\"gamma\",instance=\"g\"}", 1m)],
                        _ => [],
                    }
                ),
            }
        );

    private static IReadOnlyList<Slo> Slos(Tier tier) =>
        [.. KnownCatalogue.Value.Services.Where(service => service.Tier == tier).SelectMany(service => service.Slos)];
}
