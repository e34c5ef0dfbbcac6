using System.Collections.Immutable;
using FksSre.Monitoring.Dashboards.Views;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.Dashboards;

/// <summary>All dashboards of a catalogue.</summary>
public static class DashboardDerivation
{
    public static ImmutableArray<Dashboard> Derive(Catalogue catalogue) =>
        [SloOverview.Of(catalogue), .. catalogue.Services.Select(ServiceDashboard.Of)];
}
