using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;
using FksSre.PromQl;

namespace FksSre.Delivery.Comparison.Cost;

/// <summary>
/// What the rules of a plan cost, from their expressions alone. A recorded series is one series with a sample an evaluation of its group.
/// Any other selector counts as one series with a sample a scrape, however many there are really: so the figure is a lower bound and is
/// there to be compared. A range reads all its samples at each evaluation, a subquery the samples of its inside at each step.
/// </summary>
/// <param name="Rules">Of both kinds.</param>
/// <param name="Series">That are recorded.</param>
/// <param name="SamplesPerMinute">That are read.</param>
internal sealed record RuleCost(int Rules, int Series, double SamplesPerMinute)
{
    private static readonly TimeSpan _unknown = TimeSpan.FromMinutes(1);

    public static RuleCost Of(RenderedPlan plan)
    {
        var scrape = Interval(plan.Environment.ScrapeInterval);
        var recorded = PlannedSeries
            .Of(plan)
            .ToLookup(series => series.Name, series => Interval(series.Group.Interval), StringComparer.Ordinal);
        var rules = (from file in plan.Rules from @group in file.Groups from rule in @group.Rules select (rule, @group.Interval)).ToList();
        var samples = rules.Sum(each =>
            Query.Parse(each.rule.Expression).Query is { } query
                ? Samples(query.Root, scrape, recorded) / Interval(each.Interval).TotalMinutes
                : 0d
        );
        return new(rules.Count, recorded.Sum(series => series.Count()), samples);
    }

    private static double Samples(PromExpr part, TimeSpan scrape, ILookup<string, TimeSpan> recorded) =>
        part switch
        {
            PromExpr.Series => 1d,
            PromExpr.Range { Step: null, Inner: PromExpr.Series series } range => Math.Max(
                1d,
                Interval(range.Lookback) / Distance(series.Selector.Metric, scrape, recorded)
            ),
            PromExpr.Range range => Math.Max(1d, Interval(range.Lookback) / Interval(range.Step)) * Samples(range.Inner, scrape, recorded),
            _ => part.Children.Sum(child => Samples(child, scrape, recorded)),
        };

    private static TimeSpan Distance(string metric, TimeSpan scrape, ILookup<string, TimeSpan> recorded) =>
        recorded[metric].DefaultIfEmpty(scrape).First();

    private static TimeSpan Interval(string? duration) => Figures.Time(duration ?? "") is { Ticks: > 0 } time ? time : _unknown;
}
