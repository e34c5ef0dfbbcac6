using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Promises;

/// <summary>Under which names an environment is seen, and how often it is looked at.</summary>
internal static class EnvironmentDifferences
{
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        var (old, @new) = (before.Plan.Environment, after.Plan.Environment);
        return
        [
            .. Text(Topic.Alerts, "name", "every alert carries another environment", old.Name, @new.Name),
            .. Text(Topic.History, "cluster", "what leaves this Prometheus is another series", old.Cluster, @new.Cluster),
            .. Text(Topic.Display, "runbooks", "alerts lead to other runbooks", old.Runbooks, @new.Runbooks),
            .. Text(Topic.Display, "dashboards", "alerts lead to other dashboards", old.Dashboards, @new.Dashboards),
            .. Interval(old.ScrapeInterval, @new.ScrapeInterval, after.Plan),
        ];
    }

    private static IEnumerable<Change> Text(Topic topic, string what, string meaning, string before, string after) =>
        before == after
            ? []
            : [new Change(topic, Effect.Change, "environment", $"{what} {Figures.Quote(before)} → {Figures.Quote(after)}: {meaning}")];

    private static IEnumerable<Change> Interval(string before, string after, RenderedPlan plan)
    {
        if (before == after)
        {
            return [];
        }

        var slos = Figures.Of(plan.Services.Sum(service => service.Slos.Length), "SLO");
        var (old, @new) = (Figures.Time(before), Figures.Time(after));
        var (effect, meaning) =
            old is null || @new is null ? (Effect.Change, "nobody can tell what follows")
            : @new > old
                ? (
                    Effect.Loss,
                    $"the alerts of all {slos} notice up to {ServiceLevels.Findings.DurationText.For(@new.Value - old.Value)} later"
                )
            : (
                Effect.Gain,
                $"the alerts of all {slos} notice up to {ServiceLevels.Findings.DurationText.For(old.Value - @new.Value)} sooner"
            );
        return
        [
            new Change(
                Topic.Detection,
                effect,
                "environment",
                $"scrape interval {Figures.Duration(before)} → {Figures.Duration(after)}: {meaning}"
            ),
        ];
    }
}
