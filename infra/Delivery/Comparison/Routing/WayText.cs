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

    /// <summary>
    /// The loudest way decides: an incident and its severity, then messages and issues, then what expects heartbeats. One of a kind for
    /// another is neither lost nor won.
    /// </summary>
    public static Effect Effect(IReadOnlyCollection<PlannedWay> before, IReadOnlyCollection<PlannedWay> after) =>
        Reach(before).Zip(Reach(after), (old, @new) => @new.CompareTo(old)).FirstOrDefault(differs => differs != 0) switch
        {
            < 0 => Changes.Effect.Loss,
            > 0 => Changes.Effect.Gain,
            _ => Changes.Effect.Change,
        };

    private static int[] Reach(IReadOnlyCollection<PlannedWay> ways) =>
        [
            ways.Count(way => way.Kind == "pagerDuty"),
            ways.Select(way => Array.IndexOf(_severities, way.Severity ?? "")).DefaultIfEmpty(-1).Max(),
            ways.Count(way => way.Kind is "discord" or "issues"),
            ways.Count,
        ];
}
