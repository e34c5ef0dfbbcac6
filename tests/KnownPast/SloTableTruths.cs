using FksSre.Monitoring.Naming;
using FksSre.ServiceLevels;

namespace FksSre.Tests.KnownPast;

/// <summary>The tables of SLOs, on the overview and on the dashboard of each service.</summary>
/// <param name="level1">How far apart rates are recorded.</param>
internal sealed class SloTableTruths(TimeSpan level1)
{
    /// <summary>That of the query whose value is not shown: it gives each row the address of its service.</summary>
    public const string Address = "#6";

    /// <summary>With compliance over weeks.</summary>
    public IEnumerable<PanelTruth> Overview(string title, IReadOnlyList<Slo> slos) =>
        [
            .. Of(DashboardUid.Overview, title, slos),
            Column(DashboardUid.Overview, title, "4 weeks", slos, slo => Truth(slo).Kept(TimeSpan.FromDays(28))),
            Column(DashboardUid.Overview, title, "12 weeks", slos, slo => Truth(slo).Kept(TimeSpan.FromDays(84))),
        ];

    public IEnumerable<PanelTruth> Of(string dashboard, string title, IReadOnlyList<Slo> slos) =>
        [
            Column(dashboard, title, "State", slos, State),
            Column(dashboard, title, "Budget left", slos, slo => Truth(slo).Left),
            Column(dashboard, title, "Left as time", slos, slo => Truth(slo).SecondsLeft),
            Column(dashboard, title, "SLI now", slos, slo => Truth(slo).SliNow),
            Column(dashboard, title, "Objective", slos, slo => slo.Objective.Ratio),
            Column(dashboard, title, "Burn 5 m", slos, slo => Truth(slo).BurnNow),
            Column(dashboard, title, "Burn 1 h", slos, slo => Truth(slo).BurnHour),
            Column(dashboard, title, "Judged", slos, slo => Truth(slo).Judged),
            new(
                new(dashboard, "", title, Address),
                KnownPace.Tiles,
                [
                    .. slos.Select(slo =>
                        ($"{{dashboard=\"slo-{slo.Service}\",service=\"{slo.Service}\",slo=\"{slo.Id}\"}}", slo.Objective.Ratio)
                    ),
                ]
            ),
        ];

    public decimal Left(Slo slo) => Truth(slo).Left;

    public decimal State(Slo slo) => Truth(slo).State(KnownAlerts.Fires(slo));

    private SloTruth Truth(Slo slo) => new(slo, level1);

    private static PanelTruth Column(string dashboard, string table, string title, IEnumerable<Slo> slos, Func<Slo, decimal> value) =>
        new(new(dashboard, "", table, title), KnownPace.Tiles, [.. slos.Select(slo => (Labels(slo), value(slo)))]);

    public static string Labels(Slo slo) => $"{{service=\"{slo.Service}\",slo=\"{slo.Id}\"}}";
}
