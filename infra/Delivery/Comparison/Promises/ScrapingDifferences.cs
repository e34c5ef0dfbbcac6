using System.Globalization;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Promises;

/// <summary>Where services are asked for metrics and probes, as far as it does not follow from what is said of the services.</summary>
internal static class ScrapingDifferences
{
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after) =>
        before.Plan.Scraping is { } old && after.Plan.Scraping is { } @new
            ? Interval(old, @new, before.Plan, after.Plan).Concat(Targets(old, @new, before.Plan, after.Plan))
            : [];

    private static IEnumerable<Change> Interval(PlannedScraping old, PlannedScraping @new, RenderedPlan before, RenderedPlan after) =>
        old.Interval == @new.Interval
        || (old.Interval == before.Environment.ScrapeInterval && @new.Interval == after.Environment.ScrapeInterval)
            ? []
            :
            [
                new Change(
                    Topic.Detection,
                    Effect.Change,
                    "scraping",
                    $"services are asked every {Figures.Duration(@new.Interval)} instead of every {Figures.Duration(old.Interval)}"
                ),
            ];

    private static IEnumerable<Change> Targets(PlannedScraping old, PlannedScraping @new, RenderedPlan before, RenderedPlan after)
    {
        var targets = Pairing.By(old.Targets, @new.Targets, target => target.Service);
        var was = before.Services.ToLookup(service => service.Id, StringComparer.Ordinal);
        var @is = after.Services.ToLookup(service => service.Id, StringComparer.Ordinal);
        return
        [
            .. targets
                .Gone.Where(target => @is[target.Service].Any())
                .Select(target => Say(Effect.Loss, target, $"is not asked any more at {Address(target)}")),
            .. targets
                .New.Where(target => was[target.Service].Any())
                .Select(target => Say(Effect.Gain, target, $"is asked from now on at {Address(target)}")),
            .. targets
                .Both.Where(pair => pair.Before != pair.After)
                .Where(pair =>
                    pair.Before.Host != pair.After.Host
                    || !was[pair.Before.Service].Any(service => Follows(pair.Before, service))
                    || !@is[pair.After.Service].Any(service => Follows(pair.After, service))
                )
                .Select(pair => Say(Effect.Change, pair.After, $"is asked at {Address(pair.After)} instead of {Address(pair.Before)}")),
        ];
    }

    private static bool Follows(PlannedTarget target, PlannedService service) =>
        (target.Port, target.HealthPath, target.MetricsPath) == (service.Port, service.HealthPath, service.MetricsPath);

    private static Change Say(Effect effect, PlannedTarget target, string text) => new(Topic.Detection, effect, target.Service, text);

    private static string Address(PlannedTarget target) =>
        $"{target.Host}:{target.Port.ToString(CultureInfo.InvariantCulture)} ({target.HealthPath}, {target.MetricsPath ?? "no metrics"})";
}
