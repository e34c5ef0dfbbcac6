using System.Globalization;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Specifications.Findings;

/// <summary>What queries that can be read count, and their author can hardly mean. An error where it is certain, else advice.</summary>
public static class MeaningFindings
{
    public static Finding GoodAsBad(string path, string query, string what, bool isCertain) =>
        Of(
            "FKS149",
            path,
            query,
            $"As bad are counted {what}, so a service that is well would page.",
            "Bad events are those with a matcher of failures, e.g. code=~\"5..\", or the total less the good ones, "
                + "e.g. sum(rate(x_count[{{.window}}])) - sum(rate(x_bucket{le=\"0.3\"}[{{.window}}])).",
            isCertain
        );

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

    public static Finding BadAsGood(string path, string query, string what, bool isCertain) =>
        Of(
            "FKS151",
            path,
            query,
            $"As good are counted {what}, so an outage would go unnoticed.",
            "Good events are those with a matcher of success, e.g. code!~\"5..\"; what failed belongs into the query of bad ones.",
            isCertain
        );

    public static Finding NoShare(string path, string query, string problem) =>
        Of(
            "FKS152",
            path,
            query,
            problem,
            "A ratio is a share from 0 to 1, e.g. sum(rate(bad[{{.window}}])) / sum(rate(all[{{.window}}])).",
            isCertain: true
        );

    public static Finding GoodBeyondTotal(string path, string query, string events, bool isNone, bool isCertain) =>
        Of(
            "FKS153",
            path,
            query,
            isNone
                ? $"No good event is in the total: counted are {events}, which the total leaves out."
                : $"As good are counted {events}, and the total leaves some of them out: as many failures would not be seen.",
            "Give both queries the same matchers but for the one that tells good from bad.",
            isCertain
        );

    public static Finding BadBeyondTotal(string path, string query, string events, bool isNone) =>
        Of(
            "FKS154",
            path,
            query,
            isNone
                ? $"No bad event is in the total: counted are {events}, which the total leaves out."
                : $"As bad are counted {events}, and the total leaves some of them out: they would be more than their share.",
            "Give both queries the same matchers but for the one that tells bad from "
                + "good; if bad and total have changed places, change them back.",
            isNone
        );

    public static Finding TotalOfFailures(string path, string query, string by) =>
        Of(
            "FKS155",
            path,
            query,
            $"The total holds failures alone ({by}); what is divided by it is no share of all events.",
            "Let the total count all events; if the two have changed places, change them back.",
            isCertain: true
        );

    /// <param name="path">Where the objective stands.</param>
    /// <param name="field">What the field is called.</param>
    /// <param name="share">What stands there; above 0, up to 1.</param>
    public static Finding ObjectiveIsShare(string path, string field, decimal share) =>
        share == 1m
            ? new(
                "FKS156",
                path,
                "1",
                "A percentage belongs here, and 1 % is next to nothing. Meant as a share it is 100 %, which leaves no budget to spend.",
                $"Write {field}: 99.9, or what the service can keep."
            )
            : new(
                "FKS156",
                path,
                Number(share),
                $"A percentage belongs here, and {Number(share)} % is next to nothing: no outage would page.",
                $"Write {field}: {Number(share * 100m)}."
            );

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

    public static Finding OfOnePlace(string path, string query, string matcher, bool isGood) =>
        new(
            "FKS161",
            path,
            FieldFindings.Shown(query),
            isGood
                ? $"Good events are counted with {matcher} alone, and the total is not: all others count as bad."
                : $"Bad events are counted with {matcher} alone, and the total is not: what fails elsewhere counts as good.",
            "Give the total the same matcher."
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

    public static Finding ShareOverTotal(string path, string query) =>
        new(
            "FKS193",
            path,
            FieldFindings.Shown(query),
            "It gives a share already, and would be divided by the total once more.",
            "Give the events themselves, as they stand above the line; or leave the share alone, as "
                + "raw.error_ratio_query of Sloth or raw of OpenSLO, or over a total of vector(1)."
        );

    public static Finding QuantileOverTotal(string path, string query, string function) =>
        new(
            "FKS197",
            path,
            FieldFindings.Shown(query),
            $"{function} gives how long the events took and not how many they are, and is divided by their number.",
            "Count those that took longer, e.g. sum(rate(x_count[{{.window}}])) - sum(rate(x_bucket{le=\"0.3\"}[{{.window}}]))."
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

    public static Finding TotalIsShare(string path, string query) =>
        new(
            "FKS194",
            path,
            FieldFindings.Shown(query),
            "The total gives a share, and events are divided by it.",
            "Let the total count all events, e.g. sum(rate(http_requests_total[{{.window}}]))."
        );

    /// <param name="path">Where the query stands.</param>
    /// <param name="query">The query.</param>
    /// <param name="problem">What its function does instead of counting, as a sentence.</param>
    public static Finding NotEveryEvent(string path, string query, string problem) =>
        new(
            "FKS195",
            path,
            FieldFindings.Shown(query),
            $"{problem} So the budget is not that of all events, and the least number of bad ones behind a page is not of real ones.",
            "Take rate, which counts every event of the lookback."
        )
        {
            Level = FindingLevel.Advice,
        };

    private static Finding Of(string code, string path, string query, string problem, string remedy, bool isCertain) =>
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

    private static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
