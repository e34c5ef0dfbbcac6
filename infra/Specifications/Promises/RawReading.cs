using FksSre.PromQl;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;
using FksSre.Specifications.Counts;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.Promises;

/// <summary>Indicators from one query that gives a ratio: taken apart into events where it is one of events, else judged by time.</summary>
internal static class RawReading
{
    /// <param name="name">Of the indicator.</param>
    /// <param name="field">Where the query stands.</param>
    /// <param name="isSuccess">Whether the ratio is that of good events.</param>
    /// <param name="divisor">What it is out of: 1, or 100 where it is a percentage.</param>
    /// <returns>Null where findings stand in the way.</returns>
    public static Sli? Read(string name, Field field, bool isSuccess, double divisor = 1)
    {
        if (QueryReading.ReadMomentary(field) is not { } query)
        {
            return null;
        }

        if (query.Root is PromExpr.Aggregate { IsGrouped: true })
        {
            field.Report(QueryFindings.Grouped(field.Where, query.Text));
            return null;
        }

        if (QueryUnits.Of(query.Root, query.HasLookback) == QueryUnit.Mixed)
        {
            field.Report(QueryFindings.DifferentUnits(field.Where, query.Text));
            return null;
        }

        if (NoShare.Problem(query) is { } problem)
        {
            field.Report(ShareFindings.NoShare(field.Where, query.Text, problem));
            return null;
        }

        if (!Counting.Allows(field, query) || !RatioTimes.Allow(field, query, ShareCore.Of(query).Expression))
        {
            return null;
        }

        if (
            ShareCore.Of(query).Expression is PromExpr.Binary { Operator: "/" } division
            && AddedValues.Problem(query, division.Left, division.Right) is { } comparison
        )
        {
            field.Report(SeriesFindings.AddsUpValues(field.Where, query.Text, comparison));
            return null;
        }

        if (ValueRange.Of(query.Root).IsNeverPositive)
        {
            field.Report(MeaningFindings.NoneIsCounted(field.Where, query.Text, !isSuccess));
            return null;
        }

        if (JudgedAtTimes.Condition(query) is { } condition)
        {
            field.Report(CountingFindings.JudgedAtTimes(field.Where, query.Text, condition));
            return null;
        }

        var ratio = RatioOfCountsReading.Read(OverLookback(query))?.Times(1 / divisor);
        if ((ratio is null || !IsDivision(query)) && ByTime.Inverted(query, isSuccess) is var (what, isCertain))
        {
            field.Report(
                isSuccess
                    ? OutcomeFindings.BadAsGood(field.Where, query.Text, what, isCertain)
                    : OutcomeFindings.GoodAsBad(field.Where, query.Text, what, isCertain)
            );
            if (isCertain)
            {
                return null;
            }
        }

        if (ratio is null || ByTime.Problem(ratio, isSuccess) is not null)
        {
            if (ratio is not null && !EventRatio.Allows(field, query.Text, !isSuccess, ratio))
            {
                return null;
            }

            return Judged(name, field, query, isSuccess, divisor, ratio is null ? ByTime.Reason(query) : ByTime.Problem(ratio, isSuccess)!);
        }

        if (NoShare.IsPercentage(ratio))
        {
            field.Report(ShareFindings.NoShare(field.Where, query.Text, NoShare.Percentage));
            return null;
        }

        if (Sampling.Problem(query) is { } sampling)
        {
            field.Report(MeaningFindings.NotEveryEvent(field.Where, query.Text, sampling));
        }

        var sli = EventRatio.Of(field, query.Text, name, !isSuccess, ratio);
        if (sli is not null)
        {
            Changes(query, ratio, sli).ForEach(change => field.Report(change(field.Where, query.Text)));
        }

        return sli;
    }

    private static bool IsDivision(Query query) => ShareCore.Of(query).Expression is PromExpr.Binary { Operator: "/" };

    /// <summary>One fixed range is how the author samples the events: their ratio means the same over any other.</summary>
    private static Query OverLookback(Query query) => HasOneRange(query) ? query.OverLookback() : query;

    private static bool HasOneRange(Query query) => !query.HasLookback && query.Ranges.Select(r => r.Lookback).Distinct().Count() == 1;

    /// <summary>Where the counts differ from what stands there, each to be said of a place and a query.</summary>
    private static List<Func<string, string, Finding>> Changes(Query query, RatioOfCounts ratio, Sli sli)
    {
        var changes = new List<Func<string, string, Finding>>();
        var counts = new CountSumReading(query);
        if (HasOneRange(query))
        {
            changes.Add((path, text) => QueryFindings.RangeReplaced(path, text, query.Ranges.First().Lookback!));
        }

        if (query.Root.All.Any(e => e is PromExpr.Call { Function: "clamp_min", Arguments: [_, var least] } && counts.Number(least) > 0))
        {
            changes.Add(MeaningFindings.GuardLeftOut);
        }

        if (
            sli is Sli.GoodAvailability
            && ratio.Missing is not null
            && query.Root.All.Count(e => e is PromExpr.Binary { Operator: "or" }) == 1
        )
        {
            changes.Add(MeaningFindings.MissingIsBad);
        }

        return changes;
    }

    private static Sli.RawRatio Judged(string name, Field field, Query query, bool isSuccess, double divisor, string reason)
    {
        field.Report(MeaningFindings.JudgedByTime(field.Where, query.Text, reason));
        var whole = AbsentCounts.Filled(query);
        var ratio = whole.HasLookback ? whole.Text : OverTime.Average(whole);
        var share = divisor == 1 ? ratio : FormattableString.Invariant($"({ratio}) / {divisor}");
        return new(name, new EventSource.Query(isSuccess ? $"1 - ({share})" : share));
    }
}
