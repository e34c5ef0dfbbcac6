using FksSre.ServiceLevels;

namespace FksSre.Monitoring.Naming;

/// <summary>Where a woken person is sent.</summary>
/// <param name="Runbooks">A URL that a runbook's path is appended to; ends in a slash.</param>
/// <param name="Dashboards">Grafana's URL, without a slash at the end; null where there are no dashboards.</param>
public sealed record AlertLinks(string Runbooks, string? Dashboards)
{
    /// <summary>Where pages are seen; null where there is no such place.</summary>
    public string? Pager { get; init; }

    /// <summary>A path behind <see cref="Runbooks"/>; a URL as it is.</summary>
    public string Runbook(string runbook) => runbook.Contains("://", StringComparison.Ordinal) ? runbook : Runbooks + runbook;

    /// <summary>That of an SLO, by the same rule.</summary>
    public string Runbook(Slo slo) => Runbook(slo.Runbook);

    /// <summary>That of a service by its id; null where there are no dashboards.</summary>
    public string? Dashboard(string service) =>
        Dashboards is null ? null : $"{Dashboards}/d/{Monitoring.Naming.DashboardUid.OfService(service)}";
}
