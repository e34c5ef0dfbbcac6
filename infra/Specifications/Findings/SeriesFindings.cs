using FksSre.ServiceLevels.Findings;

namespace FksSre.Specifications.Findings;

/// <summary>Queries in which series, or their values, stand where events are counted.</summary>
internal static class SeriesFindings
{
    public static Finding CountsValues(string path, string query) =>
        Of(
            "FKS210",
            path,
            query,
            "count_values gives a series for each value and says how many series have it, which is no number of events.",
            "Count events, sum(rate(x[{{.window}}])), or what a comparison holds for, e.g. count(up == 0).",
            isCertain: true
        );

    /// <param name="path">Where the query stands.</param>
    /// <param name="query">The query.</param>
    /// <param name="isTotal">Whether all events are.</param>
    /// <param name="one">A count.</param>
    /// <param name="other">Another, of the same events; null where it is the same one.</param>
    /// <param name="isCertain">Whether nobody can mean it.</param>
    public static Finding CountedTwice(string path, string query, bool isTotal, string one, string? other, bool isCertain) =>
        Of(
            "FKS211",
            path,
            query,
            $"{(isTotal ? "Of the total, events" : "Events")} are counted twice: "
                + (other is null ? $"{one} is added to itself." : $"those that both {one} and {other} hold."),
            "Leave one of the two out, or give both matchers that exclude each other, e.g. code=~\"5..\" and code=\"429\".",
            isCertain
        );

    public static Finding CountedManyTimes(string path, string query, string series, double times) =>
        Of(
            "FKS215",
            path,
            query,
            FormattableString.Invariant($"Each event of {series} is counted {times:0.####} times, and once in the total."),
            "Leave the factor out, or write it on both sides; how much may fail is for the objective to say.",
            isCertain: true
        );

    /// <param name="path">Where the query stands.</param>
    /// <param name="query">The query.</param>
    /// <param name="series">The metrics of both sides where their series are matched one by one; null where both are sums.</param>
    public static Finding TakesNothingAway(string path, string query, (string One, string Other)? series) =>
        Of(
            "FKS212",
            path,
            query,
            series is var (one, other)
                ? $"unless takes no events away: series of {one} that have the labels of one of {other} are left out whole, "
                    + $"however little {other} counts."
                : "unless takes no events away: it gives nothing as long as what stands behind it is there, be it 0.",
            "Subtract them, e.g. sum(rate(all[{{.window}}])) - sum(rate(bad[{{.window}}])), or choose by a matcher, e.g. code!~\"5..\".",
            series is null
        );

    public static Finding AddsUpValues(string path, string query, string comparison) =>
        Of(
            "FKS213",
            path,
            query,
            $"It adds up the values for which {comparison} holds, and the query beside it counts how many there are.",
            $"Count them: count({comparison}).",
            isCertain: true
        );

    private static Finding Of(string code, string path, string query, string problem, string remedy, bool isCertain) =>
        MeaningFindings.Of(code, path, query, problem, remedy, isCertain);
}
