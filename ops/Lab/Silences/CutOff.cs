using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Routing;
using FksSre.Ops.Lab.Clients;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Ops.Lab.Silences;

/// <summary>A page or ticket that is out already when a silence begins: the silence keeps its end from being told too.</summary>
/// <param name="About">The service and SLO, or the alert's name.</param>
/// <param name="Key">Of its incident.</param>
/// <param name="Severity">What is no page is told as a ticket.</param>
internal sealed record CutOff(string About, string Key, Severity Severity)
{
    /// <param name="silence">About to begin.</param>
    /// <param name="alerts">All that fire.</param>
    /// <param name="routing">By which alerts become incidents.</param>
    /// <returns>One for each incident; pages first.</returns>
    public static IReadOnlyList<CutOff> By(Silence silence, IEnumerable<ActiveAlert> alerts, RoutingPlan routing) =>
        [
            .. (
                from alert in alerts
                where alert.Status.State != "suppressed" && alert.Label(LabelNames.Severity) != SeverityLabel.None
                where silence.Matchers.All(matcher => alert.Label(matcher.Name) == matcher.Value)
                group alert by GroupKeys.DedupKey(GroupKeys.Of(routing, alert.Labels)) into incident
                select Of(incident.First(), incident.Key)
            )
                .OrderByDescending(x => x.Severity == Severity.Page)
                .ThenBy(x => x.About, StringComparer.Ordinal)
                .ThenBy(x => x.Key, StringComparer.Ordinal),
        ];

    /// <summary>What whoever begins the silence should know, line by line.</summary>
    public static IEnumerable<string> Warnings(IReadOnlyList<CutOff> all)
    {
        var pages = all.Where(x => x.Severity == Severity.Page).ToList();
        if (pages.Count > 0)
        {
            yield return $"Warning: {(pages.Count == 1 ? "A page is" : $"{pages.Count} pages are")} out already, and while this "
                + $"is silent the pager is not told when "
                + $"{(pages.Count == 1 ? "it ends: its incident stays" : "they end: their incidents stay")} open.";
            yield return "End the silence first where you can wait for that; else end each incident when "
                + "it is over (./fks status lists those that nothing fires for):";
        }

        foreach (var page in pages)
        {
            yield return page.Line;
        }

        var tickets = all.Except(pages).ToList();
        if (tickets.Count > 0)
        {
            var one = tickets.Count == 1;
            yield return $"Warning: {(one ? "A ticket is" : $"{tickets.Count} tickets are")} out already, and while this is "
                + $"silent nobody is told when {(one ? "it ends" : "they end")}: the channel gets no \"Over:\", and "
                + $"{(one ? "an incident or issue that keeps it stays" : "incidents or issues that keep them stay")} open.";
            yield return "Close an issue by hand when it is over; an incident, where PagerDuty keeps tickets, with:";
        }

        foreach (var ticket in tickets)
        {
            yield return ticket.Line;
        }
    }

    private string Line => $"  {About}: ./fks pager resolve {Key}";

    private static CutOff Of(ActiveAlert alert, string key)
    {
        var severity = alert.Label(LabelNames.Severity) == SeverityLabel.Of(Severity.Page) ? Severity.Page : Severity.Ticket;
        // Several tickets of one SLO are told apart by their names; its pages are one incident, whatever they are named.
        string[] labels =
            severity == Severity.Page && alert.Label(LabelNames.Slo).Length > 0
                ? [LabelNames.Service, LabelNames.Slo]
                : [LabelNames.Service, LabelNames.Slo, "alertname"];
        return new(string.Join(' ', labels.Select(alert.Label).Where(text => text.Length > 0)), key, severity);
    }
}
