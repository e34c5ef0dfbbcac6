using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>Where to go from a dashboard.</summary>
internal static class DashboardLinks
{
    /// <summary>In the repository, beside the runbooks.</summary>
    public const string Postmortems = "docs/postmortems/README.md";

    private static readonly ImmutableArray<(string Uid, string Title)> _fixed =
    [
        (DashboardUid.Overview, "SLO overview"),
        (DashboardUid.OnCall, "On-call"),
        (DashboardUid.Platform, "Platform"),
        (DashboardUid.Toil, "Toil"),
    ];

    /// <summary>The dashboards that are about no single service, but for this one.</summary>
    public static ImmutableArray<Link> Others(string uid) =>
        [.. _fixed.Where(other => other.Uid != uid).Select(other => new Link(other.Title, "/d/" + other.Uid))];

    /// <summary>What somebody needs who has been woken for this service.</summary>
    public static ImmutableArray<Link> OfService(Service service, AlertLinks links) =>
        [
            .. from runbook in service.Slos.GroupBy(slo => links.Runbook(slo))
            select new Link(
                "Runbook: " + GrafanaText.Literal(string.Join(", ", runbook.Select(slo => slo.Id))),
                GrafanaText.Literal(runbook.Key)
            ),
            .. Pager(links),
            new("Postmortems", links.Runbook(Postmortems)),
            .. Others(""),
        ];

    public static ImmutableArray<Link> Pager(AlertLinks links) => links.Pager is { } pager ? [new("PagerDuty", pager)] : [];
}
