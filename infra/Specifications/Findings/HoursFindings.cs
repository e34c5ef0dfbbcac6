using FksSre.ServiceLevels.Findings;

namespace FksSre.Specifications.Findings;

/// <summary>What can be said of queries that give data at some times alone.</summary>
internal static class HoursFindings
{
    public static Finding Judged(string path, string query, string condition, string extent) =>
        new(
            "FKS175",
            path,
            FieldFindings.Shown(query),
            $"It gives data only while {condition}, {extent}. Outside of its hours it "
                + $"is not judged, and nobody is told that data are missing.",
            "Nothing, if these hours are right; Prometheus reckons them in UTC, all year round."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding NotUnderstood(string path, string query, IEnumerable<string> metrics) =>
        new(
            "FKS176",
            path,
            FieldFindings.Shown(query),
            $"It gives data only while a condition on {FieldFindings.Shown(string.Join(", ", metrics.Distinct()))} "
                + $"holds. When that is meant to be cannot be told, so a ticket comes whenever it does not hold for long.",
            "Nothing, if that is right; conditions on the clock, e.g. and on () (hour() >= 8 < 18), are understood."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding Factor(string path, string query, string factor) =>
        new(
            "FKS177",
            path,
            FieldFindings.Shown(query),
            $"Every event is counted as often as {factor} says, which is not 1.",
            $"Write and on () ({factor}), which lets events through as they are."
        );

    public static Finding BadAlone(string path, string query) =>
        new(
            "FKS178",
            path,
            FieldFindings.Shown(query),
            "Bad events are counted at some times alone and all events always, so all the rest of the time counts as good.",
            "Put the same condition on the total, unless that is meant."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding GoodAlone(string path, string query) =>
        new(
            "FKS179",
            path,
            FieldFindings.Shown(query),
            "Good events are counted at some times alone and all events always, so all the rest of the time counts as bad.",
            "Put the same condition on the total."
        );

    public static Finding Never(string path, string query, string condition) =>
        new(
            "FKS180",
            path,
            FieldFindings.Shown(query),
            $"{condition} never holds, so it never gives data.",
            "Correct it: hours are 0 to 23, and days of the week 0 (Sunday) to 6."
        );
}
