using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Alerts;
using FksSre.Delivery.Comparison.Cost;
using FksSre.Delivery.Comparison.Detection;
using FksSre.Delivery.Comparison.Display;
using FksSre.Delivery.Comparison.History;
using FksSre.Delivery.Comparison.Promises;
using FksSre.Delivery.Comparison.Routing;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison;

/// <summary>All that differs in what is promised, noticed, told, recorded and shown: whatever <c>plan.json</c> says.</summary>
internal static class PlanComparison
{
    private static readonly Func<RenderedEnvironment, RenderedEnvironment, IEnumerable<Change>>[] _topics =
    [
        ServicePromises.Of,
        SloPromises.Of,
        EnvironmentDifferences.Of,
        ScrapingDifferences.Of,
        TierDetection.Of,
        ExpressionDetection.Of,
        PaceDetection.Of,
        AlertChanges.Of,
        LabelChanges.Of,
        EndChanges.Of,
        RouteChanges.Of,
        ReceiverChanges.Of,
        InhibitionChanges.Of,
        DedupKeyChanges.Of,
        HistoryChanges.Of,
        CostChanges.Of,
        DashboardChanges.Of,
        AnnotationChanges.Of,
        RuleTestChanges.Of,
        PeopleChanges.Of,
    ];

    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after) =>
        _topics.SelectMany(topic => topic(before, after));
}
