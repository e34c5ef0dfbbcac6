using System.Globalization;

namespace FksSre.ServiceLevels.Findings;

/// <summary>What can be wrong with a PromQL query in a specification.</summary>
internal static class QueryFindings
{
    /// <param name="path">Where the query stands.</param>
    /// <param name="query">The query.</param>
    /// <param name="position">Counted from 1, in the query.</param>
    /// <param name="problem">A sentence.</param>
    public static Finding Broken(string path, string query, int position, string problem) =>
        new(
            "FKS140",
            path,
            FieldFindings.Shown(query),
            string.Create(CultureInfo.InvariantCulture, $"At character {position} this is not PromQL: {problem}"),
            "Correct it; Prometheus would refuse the whole rule file."
        );

    public static Finding NotAVector(string path, string query, string type) =>
        new(
            "FKS141",
            path,
            FieldFindings.Shown(query),
            $"The query gives {type}, and a rule records an instant vector.",
            "Take e.g. sum(rate(metric[{{.window}}]))."
        );

    public static Finding DifferentRanges(string path, string query) =>
        new(
            "FKS142",
            path,
            FieldFindings.Shown(query),
            "It has several fixed ranges, or a subquery, so it cannot be told which of them is the lookback of the SLO.",
            "Write {{.window}} where the lookback belongs."
        );

    public static Finding DifferentUnits(string path, string query) =>
        new(
            "FKS143",
            path,
            FieldFindings.Shown(query),
            "It mixes events per second (rate) with events per lookback (increase, sum_over_time, count_over_time), so it counts nothing.",
            "Use one of them throughout."
        );

    public static Finding CountersNotRated(string path, string query) =>
        new(
            "FKS144",
            path,
            FieldFindings.Shown(query),
            "Counters are put together before their growth is taken, so the restart of one of them would look like events.",
            "Take the rate of each: sum(rate(a[{{.window}}])) + sum(rate(b[{{.window}}]))."
        );

    public static Finding CounterAsGauge(string path, string query) =>
        new(
            "FKS145",
            path,
            FieldFindings.Shown(query),
            "By its name this is a counter that only grows; its value says nothing about the events of a lookback.",
            "Take its growth: sum(rate(metric[{{.window}}])); or, where good or bad "
                + "and total are plain metrics of OpenSLO, say counter: true."
        );

    public static Finding Grouped(string path, string query) =>
        new(
            "FKS146",
            path,
            FieldFindings.Shown(query),
            "It gives one series for each group, and an SLO is one promise.",
            "Leave out by or without, or write one SLO for each group."
        );

    public static Finding RangeReplaced(string path, string query, string range) =>
        new(
            "FKS147",
            path,
            FieldFindings.Shown(query),
            $"The range [{range}] is replaced by the lookback of each rule, since every alert looks back as far as it needs.",
            "Nothing; or write {{.window}} to say so yourself."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding UnitsOfPairDiffer(string path, string query, string total) =>
        new(
            "FKS148",
            path,
            FieldFindings.Shown(query),
            $"One of this query and the total counts what happened within the lookback, the other how it stands at a "
                + $"moment, so their ratio grows with the lookback. The total is {FieldFindings.Shown(total)}.",
            "Count both in the same way, e.g. with sum_over_time(…[{{.window}}]) and count_over_time(…[{{.window}}])."
        );
}
