using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Rules;
using FksSre.Ops.Lab.Clients;
using FksSre.ServiceLevels;

namespace FksSre.Ops.Lab.Silences;

/// <summary>Pages that are out already when a silence begins: it keeps their end from being told too, so their incidents would stay open.</summary>
internal static class PagesCutOff
{
    /// <param name="silence">About to begin.</param>
    /// <param name="alerts">All that fire.</param>
    /// <param name="routing">By which alerts become incidents.</param>
    /// <returns>What it is about and the key of its incident; one for each incident.</returns>
    public static IReadOnlyList<(string About, string Key)> By(Silence silence, IEnumerable<ActiveAlert> alerts, RoutingPlan routing) =>
    [
        .. from alert in alerts
           where alert.Status.State != "suppressed" && alert.Label(LabelNames.Severity) == SeverityLabel.Of(Severity.Page)
           where silence.Matchers.All(matcher => alert.Label(matcher.Name) == matcher.Value)
           group alert by GroupKeys.DedupKey(GroupKeys.Of(routing, alert.Labels)) into incident
           select (About(incident.First()), incident.Key),
    ];

    public static IEnumerable<string> Warnings(IReadOnlyList<(string About, string Key)> pages)
    {
        if (pages.Count == 0)
        {
            yield break;
        }

        yield return $"{(pages.Count == 1 ? "A page is" : $"{pages.Count} pages are")} out already, and while this is silent the pager is not told when {(pages.Count == 1 ? "it ends: its incident stays" : "they end: their incidents stay")} open.";
        yield return "End the silence first where you can wait for that; else end each incident when it is over (./fks status lists those that nothing fires for):";
        foreach (var (about, key) in pages)
        {
            yield return $"  {about}: ./fks pager resolve {key}";
        }
    }

    private static string About(ActiveAlert alert) => string.Join(' ', new[] { LabelNames.Service, LabelNames.Slo }.Select(alert.Label).Where(text => text.Length > 0).DefaultIfEmpty(alert.Label("alertname")));
}
