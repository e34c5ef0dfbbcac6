using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Routing;

/// <summary>How ways to tell somebody are told, and whether others reach more.</summary>
internal static class WayText
{
    private static readonly string[] _severities = ["info", "warning", "error", "critical"];

    public static string Of(IReadOnlyCollection<PlannedWay> ways) => ways.Count == 0 ? "nobody" : Figures.List([.. ways.Select(Of)]);

    public static string Of(PlannedWay way) =>
        way.Kind switch
        {
            "pagerDuty" => $"PagerDuty as {way.Severity ?? "no severity"}",
            "discord" => "Discord",
            "issues" => "issues",
            "heartbeat" => "a heartbeat",
            "pagerDutyHeartbeat" => "PagerDuty's heartbeat",
            var kind => Figures.Quote(kind),
        };

    /// <summary>A way less or a lower severity is a loss, whatever else comes.</summary>
    public static Effect Effect(IReadOnlyCollection<PlannedWay> before, IReadOnlyCollection<PlannedWay> after) =>
        IsLess(before, after) ? Changes.Effect.Loss
        : IsLess(after, before) ? Changes.Effect.Gain
        : Changes.Effect.Change;

    private static bool IsLess(IReadOnlyCollection<PlannedWay> before, IReadOnlyCollection<PlannedWay> after) =>
        before.Any(way => after.Where(other => other.Kind == way.Kind).Select(Rank).DefaultIfEmpty(int.MinValue).Max() < Rank(way));

    private static int Rank(PlannedWay way) => Array.IndexOf(_severities, way.Severity ?? "");
}
