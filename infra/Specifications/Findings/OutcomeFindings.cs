using FksSre.ServiceLevels.Findings;

namespace FksSre.Specifications.Findings;

/// <summary>What is counted is not what it is called. An error where it is certain, else advice.</summary>
internal static class OutcomeFindings
{
    /// <param name="path">Where it is said what is bad.</param>
    /// <param name="query">What is said there.</param>
    /// <param name="what">What is counted.</param>
    /// <param name="isCertain">Whether nobody can mean it.</param>
    /// <param name="remedy">What to write; null where a query of events is to be another.</param>
    public static Finding GoodAsBad(string path, string query, string what, bool isCertain, string? remedy = null) =>
        MeaningFindings.Of(
            "FKS149",
            path,
            query,
            $"As bad are counted {what}, so a service that is well would page.",
            remedy
                ?? "Bad events are those with a matcher of failures, e.g. code=~\"5..\", or the total less the good ones, "
                    + "e.g. sum(rate(x_count[{{.window}}])) - sum(rate(x_bucket{le=\"0.3\"}[{{.window}}])).",
            isCertain
        );

    /// <param name="path">Where it is said what is good.</param>
    /// <param name="query">What is said there.</param>
    /// <param name="what">What is counted.</param>
    /// <param name="isCertain">Whether nobody can mean it.</param>
    /// <param name="remedy">What to write; null where a query of events is to be another.</param>
    public static Finding BadAsGood(string path, string query, string what, bool isCertain, string? remedy = null) =>
        MeaningFindings.Of(
            "FKS151",
            path,
            query,
            $"As good are counted {what}, so an outage would go unnoticed.",
            remedy
                ?? "Good events are those with a matcher of success, e.g. code!~\"5..\"; what failed belongs into the query of bad ones.",
            isCertain
        );

    public static Finding GoodBeyondTotal(string path, string query, string events, bool isNone, bool isCertain) =>
        MeaningFindings.Of(
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
        MeaningFindings.Of(
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
        MeaningFindings.Of(
            "FKS155",
            path,
            query,
            $"The total holds failures alone ({by}); what is divided by it is no share of all events.",
            "Let the total count all events; if the two have changed places, change them back.",
            isCertain: true
        );

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
}
