using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.Settings;

namespace FksSre.Ops.Runbooks;

/// <summary>From what a person has before them to a runbook: the names of alerts as they fire, and SLOs as SERVICE/SLO.</summary>
internal static class RunbookIndex
{
    /// <summary>Whether they fire depends on a stack's configuration; where to read about them does not.</summary>
    private static readonly LongTermStorage _anyStorage = new LongTermStorage.ThanosSidecar();
    private static readonly ScheduledJob _anyJob = new("any", "any", "Any job", "anybody", TimeSpan.FromDays(1));

    /// <summary>
    /// Names of runbooks, or URLs where somebody else keeps them. An alert about SLOs may have one for each kind of indicator.
    /// </summary>
    public static ILookup<string, string> Of(MonitoringPlan plan)
    {
        var links = plan.Environment.Links;
        var alerts = plan
            .Rules.Append(LongTermStorageRules.Derive(_anyStorage, links)!)
            .Append(ScheduledJobRules.Derive([_anyJob], links)!)
            .SelectMany(file => file.Groups)
            .SelectMany(group => group.Rules)
            .OfType<AlertRule>()
            .Select(alert => (Name: alert.Alert, Runbook: Named(alert.Annotations["runbook_url"], links)));
        var slos = plan.Catalogue.Slos.Select(slo => (Name: $"{slo.Service}/{slo.Id}", Runbook: Named(links.Runbook(slo), links)));
        return alerts.Concat(slos).Distinct().ToLookup(pair => pair.Name, pair => pair.Runbook, StringComparer.OrdinalIgnoreCase);
    }

    private static string Named(string url, AlertLinks links) =>
        url.StartsWith(links.Runbooks, StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(url.Split('#')[0]) : url;
}
