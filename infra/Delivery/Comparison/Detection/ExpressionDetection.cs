using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Detection;

/// <summary>Alerts with another expression that no figure of their SLO and no name explains: one line for each difference.</summary>
internal static class ExpressionDetection
{
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        var renames = Renames.Between(before, after);
        var explanations = new Dictionary<(string, string), Explanation>();
        return AlertPairs
            .Of(before, after, renames)
            .Both.Where(alert => alert.Before.Rule.Expression != alert.After.Rule.Expression)
            .Select(alert => (alert.After, Text: Difference(alert, Explained(alert.Before))))
            .Where(alert => alert.Text.Length > 0)
            .GroupBy(alert => alert.Text, alert => alert.After, StringComparer.Ordinal)
            .Select(same => Said(same.Key, [.. same]));

        Explanation Explained(PlannedAlert alert)
        {
            if (!explanations.TryGetValue((alert.Service, alert.Slo), out var known))
            {
                known = Of(before.Plan, after.Plan, renames, alert);
                explanations[(alert.Service, alert.Slo)] = known;
            }

            return known;
        }
    }

    private static Explanation Of(RenderedPlan before, RenderedPlan after, Renames renames, PlannedAlert alert)
    {
        var service = Pairing
            .By(before.Services, after.Services, s => renames.Service(s.Id), s => s.Id)
            .Both.FirstOrDefault(s => s.Before.Id == alert.Service);
        var slos = service is null
            ? []
            : Pairing
                .By(service.Before.Slos, service.After.Slos, s => renames.Slo(service.Before.Id, s.Id), s => s.Id)
                .Both.Where(slo => alert.Slo.Length == 0 || slo.Before.Id == alert.Slo)
                .ToList();
        return Explanation.Of(before, after, renames, service, slos, indicators: true);
    }

    private static string Difference(Pair<PlannedAlert> alert, Explanation explanation) =>
        string.Join(
            ", ",
            explanation
                .Unexplained(alert.Before.Rule.Expression, alert.After.Rule.Expression)
                .Select(hunk => hunk.Text)
                .Distinct(StringComparer.Ordinal)
        );

    private static Change Said(string difference, IReadOnlyList<PlannedAlert> alerts) =>
        alerts is [var one]
            ? new(Topic.Detection, Effect.Change, one.Subject, $"{one.Title} asks otherwise: {difference}")
            : new(
                Topic.Detection,
                Effect.Change,
                alerts.Select(alert => alert.Subject).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : "alerts",
                $"{Figures.Of(alerts.Count, "alert")} ask otherwise: {difference}"
            )
            {
                Details = [.. alerts.Select(alert => alert.FullTitle).Order(StringComparer.Ordinal)],
            };
}
