using FksSre.ServiceLevels.Findings;

namespace FksSre.Specifications.Findings;

/// <summary>What queries that can be read count, and their author can hardly mean. An error where it is certain, else advice.</summary>
internal static class MeaningFindings
{
    /// <param name="path">Where the query stands.</param>
    /// <param name="query">The query.</param>
    /// <param name="reason">Why no events can be counted in it, as the beginning of a sentence.</param>
    public static Finding JudgedByTime(string path, string query, string reason) =>
        new(
            "FKS150",
            path,
            FieldFindings.Shown(query),
            $"{reason}, so no events can be counted and time is judged: every second weighs the same however many "
                + $"requests it has, a bad event is a second of full outage, and no minimum of bad events keeps a "
                + $"single failed request quiet.",
            "If events are meant, divide two sums, sum(rate(bad[{{.window}}])) / "
                + "sum(rate(all[{{.window}}])), or give bad and total events as queries of their own."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding NobodyIsPaged(string path, string objective, IEnumerable<string> tiers) =>
        new(
            "FKS157",
            path,
            objective,
            $"So much may fail that a full outage pages nobody: {string.Join(", ", tiers)} are left out.",
            "If somebody is to be woken, promise more; if not, nothing."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding RangesDiffer(string path, string query, string one, string other) =>
        new(
            "FKS158",
            path,
            FieldFindings.Shown(query),
            $"It counts the events of {one}, and the total those of {other}; here both are counted over the same lookback.",
            "Write {{.window}} in both."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding GuardLeftOut(string path, string query) =>
        new(
            "FKS159",
            path,
            FieldFindings.Shown(query),
            "The least that clamp_min puts in for the total is left out: it would be "
                + "events that never were, and without traffic there is no data.",
            "Nothing: a page needs a minimum of bad events as it is."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding MissingIsBad(string path, string query) =>
        new(
            "FKS160",
            path,
            FieldFindings.Shown(query),
            "Where the good events are missing and the total is not, the query says that all is well; "
                + "here every event is bad then, as in an outage in which none was good yet.",
            "Nothing; or leave out what stands behind or."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding TotalOfNothing(string path, string query) =>
        new(
            "FKS191",
            path,
            FieldFindings.Shown(query),
            "It is never above 0, whatever its series say: there are no events, so nothing is ever judged.",
            "Let the total count all events, e.g. sum(rate(http_requests_total[{{.window}}]))."
        );

    public static Finding NoneIsCounted(string path, string query, bool isBad) =>
        new(
            "FKS192",
            path,
            FieldFindings.Shown(query),
            isBad
                ? "It is never above 0, whatever its series say: no event is ever bad, so an outage would go unnoticed."
                : "It is never above 0, whatever its series say: no event is ever good.",
            $"Count the {(isBad ? "bad" : "good")} events, with the matchers of the total and one that tells them from the others."
        );

    public static Finding JoinedOneByOne(string path, string query, string one, string other) =>
        new(
            "FKS198",
            path,
            FieldFindings.Shown(query),
            $"The series of {one} and {other} are put together one by one: where the labels of one differ from "
                + $"those of each of the other, or it is not there yet, its events are not counted.",
            "Sum each of them first: sum(rate(a[{{.window}}])) + sum(rate(b[{{.window}}]))."
        )
        {
            Level = FindingLevel.Advice,
        };

    /// <param name="path">Where the query stands.</param>
    /// <param name="query">The query.</param>
    /// <param name="problem">What its function does instead of counting, as a sentence.</param>
    public static Finding NotEveryEvent(string path, string query, string problem) =>
        new(
            "FKS195",
            path,
            FieldFindings.Shown(query),
            $"{problem} So the budget is not that of all events, and the least number of bad ones behind a page is not of real ones.",
            "Take rate of each counter, which counts every event of the lookback, and add up afterwards: sum(rate(x[{{.window}}]))."
        )
        {
            Level = FindingLevel.Advice,
        };

    internal static Finding Of(string code, string path, string query, string problem, string remedy, bool isCertain) =>
        new(
            code,
            path,
            FieldFindings.Shown(query),
            problem,
            isCertain ? remedy : $"If that is not meant: {char.ToLowerInvariant(remedy[0])}{remedy[1..]}"
        )
        {
            Level = isCertain ? FindingLevel.Error : FindingLevel.Advice,
        };
}
