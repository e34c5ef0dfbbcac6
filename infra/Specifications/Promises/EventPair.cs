using FksSre.PromQl;
using FksSre.ServiceLevels.Findings;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.Promises;

/// <summary>Whether one of two queries can be divided by the other and give a share of events.</summary>
/// <param name="countedField">Where the bad or good events stand.</param>
/// <param name="totalField">Where all events stand.</param>
/// <param name="isBad">Whether the counted events are the bad ones.</param>
internal sealed class EventPair(Field countedField, Field totalField, bool isBad)
{
    /// <returns>Whether nothing speaks against it. What does has been reported.</returns>
    public bool Allows(CountedQuery counted, CountedQuery total)
    {
        var isCounted = !NeverCounts(counted) || counted.Sum is { IsNumber: true };
        if (!isCounted)
        {
            countedField.Report(MeaningFindings.NoneIsCounted(countedField.Where, counted.Query.Text, isBad));
        }

        if (NeverCounts(total))
        {
            totalField.Report(MeaningFindings.TotalOfNothing(totalField.Where, total.Query.Text));
            return false;
        }

        return isCounted && HaveOneUnit(counted, total);
    }

    private bool HaveOneUnit(CountedQuery counted, CountedQuery total)
    {
        if (total.CountsEvents && NoShare.IsShare(counted.Query))
        {
            countedField.Report(ShareFindings.ShareOverTotal(countedField.Where, counted.Query.Text));
            return false;
        }

        if (total.CountsEvents && NoShare.Quantile(counted.Query) is { } function)
        {
            countedField.Report(ShareFindings.QuantileOverTotal(countedField.Where, counted.Query.Text, function));
            return false;
        }

        if (counted.CountsEvents && NoShare.IsShare(total.Query))
        {
            totalField.Report(ShareFindings.TotalIsShare(totalField.Where, total.Query.Text));
            return false;
        }

        ReportSeries(countedField, counted, total);
        ReportSeries(totalField, total, counted);
        if (!CountsAlike(countedField, counted, total) || !CountsAlike(totalField, total, counted))
        {
            return false;
        }

        if (AddedValues.Problem(counted.Query, counted.Query.Root, total.Query.Root) is { } comparison)
        {
            countedField.Report(SeriesFindings.AddsUpValues(countedField.Where, counted.Query.Text, comparison));
            return false;
        }

        if (counted.IsAtOddsWith(total))
        {
            countedField.Report(QueryFindings.UnitsOfPairDiffer(countedField.Where, counted.Query.Text, total.Query.Text));
            return false;
        }

        return true;
    }

    /// <summary>How many series there are is no number of events. Seconds per second over a number of processors are a share.</summary>
    private static void ReportSeries(Field field, CountedQuery series, CountedQuery events)
    {
        if (
            events.CountsEvents
            && ShareCore.Of(series.Query).Aggregation is "count" or "group" or "count_values"
            && !ByTime.All(events.Query.Root).Any(s => s.Metric.EndsWith("_seconds_total", StringComparison.Ordinal))
        )
        {
            field.Report(CountingFindings.CountsSeries(field.Where, series.Query.Text));
        }
    }

    /// <returns>Whether both count, or both add up what was measured, as far as that is certain.</returns>
    private static bool CountsAlike(Field field, CountedQuery some, CountedQuery other)
    {
        if (Measured(some) is not { } metric || Measured(other) is not null || !other.CountsEvents)
        {
            return true;
        }

        var isCertain = Counting.IsMeasured(metric);
        field.Report(CountingFindings.SumsValues(field.Where, some.Query.Text, metric, isCertain));
        return !isCertain;
    }

    private static string? Measured(CountedQuery query) =>
        ByTime.All(query.Query.Root).Select(s => s.Metric).FirstOrDefault(m => m.EndsWith("_sum", StringComparison.Ordinal));

    private static bool NeverCounts(CountedQuery query) =>
        ValueRange.Of(query.Query.Root).IsNeverPositive || (query.Sum is { } sum && !sum.Added.Any());
}
