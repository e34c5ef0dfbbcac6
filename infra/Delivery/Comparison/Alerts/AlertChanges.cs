using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Alerts;

/// <summary>Which alerts come and go, and which of them wake somebody: one line for each service or SLO.</summary>
internal static class AlertChanges
{
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        var alerts = AlertPairs.Of(before, after, Renames.Between(before, after));
        var (was, @is) = (Ids(before), Ids(after));
        return
        [
            .. Folding.Of(Several(alerts.Gone, @is, Effect.Loss, "gone"), "alerts", count =>
                $"alerts of {count} services and SLOs are gone"
            ),
            .. Folding.Of(Several(alerts.New, was, Effect.Gain, "new"), "alerts", count => $"alerts of {count} services and SLOs are new"),
            .. Folding.Of(alerts.Both.Where(alert => alert.Before.Severity != alert.After.Severity).Select(Severity), "alerts", count =>
                $"{Figures.Of(count, "alert")} have another severity"
            ),
            .. KeepsFiring(alerts.Both),
        ];
    }

    private static HashSet<string> Ids(RenderedEnvironment side) =>
        side.Plan.Services.Select(service => service.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>A service that is not on the other side at all is one line, whatever it promised.</summary>
    private static IEnumerable<Change> Several(IReadOnlyList<PlannedAlert> alerts, HashSet<string> other, Effect effect, string word) =>
        alerts
            .GroupBy(
                alert => alert.Service.Length == 0 || other.Contains(alert.Service) ? alert.Subject : alert.Service,
                StringComparer.Ordinal
            )
            .Select(same => new Change(Topic.Alerts, IsForMachines(same) ? Effect.Change : effect, same.Key, Text([.. same], word))
            {
                Details =
                    same.Count() == 1
                        ? []
                        : [.. same.Select(alert => $"{alert.FullTitle} ({alert.Severity})").Order(StringComparer.Ordinal)],
            });

    private static bool IsForMachines(IEnumerable<PlannedAlert> alerts) =>
        alerts.All(alert => alert.Name == Monitoring.Naming.AlertNames.ServiceDown);

    private static string Text(IReadOnlyList<PlannedAlert> alerts, string word)
    {
        if (alerts is [var one])
        {
            return $"{one.Title} ({one.Severity}) is {word}";
        }

        var kinds = alerts
            .CountBy(alert => alert.Severity)
            .OrderByDescending(kind => Rank(kind.Key))
            .ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind =>
                kind.Key switch
                {
                    "page" or "ticket" => Figures.Of(kind.Value, kind.Key),
                    "none" => $"{kind.Value} for machines alone",
                    var severity => $"{kind.Value} of severity {Figures.Quote(severity)}",
                }
            );
        return $"{Figures.Of(alerts.Count, "alert")} are {word}: {Figures.List([.. kinds])}";
    }

    private static Change Severity(Pair<PlannedAlert> alert) =>
        new(
            Topic.Alerts,
            Rank(alert.After.Severity) < Rank(alert.Before.Severity) ? Effect.Loss : Effect.Gain,
            alert.After.Subject,
            $"{alert.After.Title} is a {alert.After.Severity} instead of a {alert.Before.Severity}"
        );

    private static int Rank(string severity) =>
        severity switch
        {
            "page" => 2,
            "ticket" => 1,
            _ => 0,
        };

    private static IEnumerable<Change> KeepsFiring(IReadOnlyList<Pair<PlannedAlert>> alerts) =>
        alerts
            .Where(alert => alert.Before.Rule.KeepFiringFor != alert.After.Rule.KeepFiringFor)
            .GroupBy(alert => (alert.Before.Rule.KeepFiringFor, alert.After.Rule.KeepFiringFor))
            .Select(same => (Old: Figures.Duration(same.Key.Item1), New: Figures.Duration(same.Key.Item2), Alerts: same.ToList()))
            .Select(same => new Change(
                Topic.Alerts,
                Effect.Change,
                same.Alerts is [var only] ? only.After.Subject : "alerts",
                (same.Alerts is [var one] ? $"{one.After.Title} goes" : $"{Figures.Of(same.Alerts.Count, "alert")} go")
                    + $" on for {same.New} "
                    + $"instead of {same.Old} after {(same.Alerts.Count == 1 ? "its" : "their")} condition holds no more"
            )
            {
                Details =
                    same.Alerts.Count == 1 ? [] : [.. same.Alerts.Select(alert => alert.After.FullTitle).Order(StringComparer.Ordinal)],
            });
}
