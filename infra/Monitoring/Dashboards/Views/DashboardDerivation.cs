using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.OnCall;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>All dashboards of a catalogue.</summary>
public static class DashboardDerivation
{
    /// <param name="catalogue">Each of its services has a dashboard.</param>
    /// <param name="links">Where they send a person.</param>
    /// <param name="roster">Who is on call; null where nobody has said.</param>
    public static ImmutableArray<Dashboard> Derive(Catalogue catalogue, AlertLinks links, Roster? roster) =>
        [
            SloOverview.Of(catalogue),
            OnCallDashboard.Of(roster, links),
            PlatformDashboard.Of(),
            ToilDashboard.Of(),
            .. catalogue.Services.Select(service => ServiceDashboard.Of(service, links)),
        ];
}
