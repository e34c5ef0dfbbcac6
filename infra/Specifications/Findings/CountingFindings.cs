using FksSre.ServiceLevels.Findings;

namespace FksSre.Specifications.Findings;

/// <summary>Queries that can be read and count something else than events, each once.</summary>
internal static class CountingFindings
{
    /// <param name="path">Where the query stands.</param>
    /// <param name="query">The query.</param>
    /// <param name="problem">What a matcher in it does, as a sentence.</param>
    /// <param name="remedy">What to write.</param>
    /// <param name="isCertain">Whether nobody can mean it.</param>
    public static Finding IdleMatcher(string path, string query, string problem, string remedy, bool isCertain) =>
        Of(
            "FKS162",
            path,
            query,
            problem,
            isCertain ? remedy : $"If that is not meant: {char.ToLowerInvariant(remedy[0])}{remedy[1..]}",
            isCertain
        );

    public static Finding TotalOfSuccesses(string path, string query, string by, bool isCertain) =>
        Of(
            "FKS163",
            path,
            query,
            $"The total holds successes alone ({by}): where everything fails there are no events, and nothing is judged.",
            "Let the total count all events, e.g. the sum of both: sum(rate(good[{{.window}}])) + sum(rate(bad[{{.window}}])).",
            isCertain
        );

    public static Finding EitherCount(string path, string query) =>
        Of(
            "FKS164",
            path,
            query,
            "What stands behind or is counted only while there is nothing before it, so not in addition to it.",
            "If both count, add them up: sum(rate(a[{{.window}}])) + sum(rate(b[{{.window}}])).",
            isCertain: false
        );

    public static Finding SeriesHidden(string path, string query, string one, string other) =>
        Of(
            "FKS165",
            path,
            query,
            $"Series of {other} that have the labels of one of {one} are left out.",
            "Sum each of them first: sum(rate(a[{{.window}}])) + sum(rate(b[{{.window}}])).",
            isCertain: false
        );

    public static Finding EventsOutOfNothing(string path, string query, string kind, bool isCertain) =>
        Of(
            "FKS166",
            path,
            query,
            $"Where none of its series is there, events are made up: they count as {kind} though nothing happened.",
            "Leave out what stands behind or: a counter that is not there has counted nothing, and that is understood.",
            isCertain
        );

    public static Finding EachBucket(string path, string query, string metric, bool isCertain) =>
        Of(
            "FKS167",
            path,
            query,
            $"{metric} has a series for each bound, so an event is counted once for every bucket that holds it.",
            "Take one bucket, e.g. le=\"0.3\", or the series that ends with _count for all events.",
            isCertain
        );

    /// <param name="path">Where the query stands.</param>
    /// <param name="query">The query.</param>
    /// <param name="counted">At which time it looks, e.g. <c>offset 1h</c>, or in words that it is now.</param>
    /// <param name="total">At which the total does.</param>
    /// <param name="isCertain">Whether both read the same metric.</param>
    public static Finding TimesDiffer(string path, string query, string counted, string total, bool isCertain) =>
        Of(
            "FKS168",
            path,
            query,
            $"It looks at {counted} and the total at {total}, so what is divided is no share of the same events.",
            "Give both the same time, or better none.",
            isCertain
        );

    public static Finding LooksElsewhere(string path, string query, string time, bool standsStill) =>
        Of(
            "FKS169",
            path,
            query,
            standsStill
                ? $"It looks at {time} for ever, so nothing that happens is seen."
                : $"It looks at {time} and not at now, so every page comes so much later.",
            "Leave it out.",
            standsStill
        );

    public static Finding CountsSeries(string path, string query) =>
        Of(
            "FKS136",
            path,
            query,
            "It gives a number of series, and the query beside it gives events.",
            "Let both count events: sum(rate(x[{{.window}}])).",
            isCertain: false
        );

    public static Finding SumsValues(string path, string query, string metric, bool isCertain) =>
        Of(
            "FKS137",
            path,
            query,
            $"{metric} adds up what was measured of each event, e.g. its seconds, and the query beside it counts events.",
            "Take the series that ends with _count.",
            isCertain
        );

    public static Finding NotSummed(string path, string query, string aggregation) =>
        Of(
            "FKS138",
            path,
            query,
            $"{aggregation} gives what some or a typical one of the series counts, and not the events of all of them.",
            "Add them up: sum(rate(x[{{.window}}])).",
            isCertain: false
        );

    public static Finding GrowthOfGauge(string path, string query, string metric) =>
        Of(
            "FKS139",
            path,
            query,
            $"{metric} is no counter but the value of a moment, so its growth is no number of events.",
            "Leave the function out, or take the growth of the counter itself, e.g. sum(rate(http_requests_total[{{.window}}])).",
            isCertain: true
        );

    /// <param name="path">Where the query stands, or what it is compared with.</param>
    /// <param name="query">What stands there.</param>
    /// <param name="condition">When there is a value.</param>
    /// <param name="isCompared">Whether it is a value that an objective compares, so that what is left out may be no matter to it.</param>
    public static Finding JudgedAtTimes(string path, string query, string condition, bool isCompared = false) =>
        Of(
            "FKS199",
            path,
            query,
            $"It gives nothing unless {condition}, and what gives nothing is not judged: neither as good nor as bad.",
            isCompared
                ? "If that is not meant: give a value that is always there, and leave it to op and value to compare it."
                : "Leave the comparison out, since the objective says how much may fail; or write bool behind it, which gives 1 or 0.",
            isCertain: !isCompared
        );

    private static Finding Of(string code, string path, string query, string problem, string remedy, bool isCertain) =>
        new(code, path, FieldFindings.Shown(query), problem, remedy) { Level = isCertain ? FindingLevel.Error : FindingLevel.Advice };
}
