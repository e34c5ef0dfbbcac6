using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Specifications.Findings;

/// <summary>What OpenSLO allows and cannot be judged here, or not as it is written.</summary>
internal static class OpenSloFindings
{
    public static Finding CalendarWindow(string path, string value, bool isRolling) =>
        new(
            "FKS121",
            path,
            value,
            "An SLO is judged over a rolling window here; a calendar window would forgive everything at its beginning.",
            $"Remove calendar{(isRolling ? "" : ", write isRolling: true")} and take a duration in days, e.g. 28d, 30d or 90d."
        );

    public static Finding NotRolling(string path, string value) =>
        new(
            "FKS190",
            path,
            value,
            "An SLO is judged over a rolling window here; a calendar window would forgive everything at its beginning.",
            "Write isRolling: true with a duration in days, e.g. 28d, 30d or 90d."
        );

    public static Finding NoFixedLength(string path, string value) =>
        new(
            "FKS122",
            path,
            value,
            "A month, a quarter and a year have no fixed number of days.",
            "Write 28d or 30d for a month, 90d for a quarter."
        );

    public static Finding TimeSlices(string path, string method) =>
        new(
            "FKS123",
            path,
            method,
            "Here every event counts once (Occurrences); slices of time would give another budget.",
            "Write budgetingMethod: Occurrences, with an indicator that counts what you promise."
        );

    public static Finding Composite(string path) =>
        new(
            "FKS124",
            path,
            "",
            "A composite SLO, an objective with an indicator or weight of its own, is not supported.",
            "Write one SLO for each indicator."
        );

    public static Finding AlertPolicyReplaced(string path, string kind) =>
        new(
            "FKS125",
            path,
            kind,
            "Alerts come from our own policy: several windows, a minimum of bad events, pages and tickets.",
            "Nothing; see what fires when in the rendered rules."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding OtherMetricSource(string path, string type) =>
        new(
            "FKS126",
            path,
            FieldFindings.Shown(type),
            "Rules are written for Prometheus and what speaks its language (Mimir, Thanos, Cortex, "
                + "VictoriaMetrics, managed Prometheus); this source is none of them.",
            "Export the metric to Prometheus, and write type: Prometheus with a PromQL query."
        );

    public static Finding SourceTypesDiffer(string path, string type, string reference, string other) =>
        new(
            "FKS127",
            path,
            FieldFindings.Shown(type),
            $"The data source {reference} is of type {other}.",
            "Leave out the type, or refer to another data source."
        );

    public static Finding RatioNotPercent(string path, decimal target) =>
        new(
            "FKS128",
            path,
            Number(target),
            "A target is a share between 0 and 1, ends excluded.",
            $"Write targetPercent: {Number(target)}, or target: {Number(target / 100m)}."
        );

    public static Finding WindowNotInDays(string path, string duration, TimeSpan length) =>
        new(
            "FKS129",
            path,
            duration,
            $"{DurationText.For(length)} are not whole days.",
            "Take whole days from 7d to 90d, e.g. 28d or 30d."
        );

    public static Finding ServiceWithoutSlo(string path, string service) =>
        new(
            "FKS130",
            path,
            FieldFindings.Shown(service),
            "No SLO that was read belongs to this service, so nothing is rendered for it.",
            "Name the file with its SLOs too, or correct the name in spec/service."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding NoTeam(string path, string service) =>
        new(
            "FKS131",
            path,
            FieldFindings.Shown(service),
            "No team is named, so its alerts carry the name of the service as their team.",
            "Add the label team (or owner) to the service or its SLOs."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding TiersLeftOut(string path, string objective, IEnumerable<string> tiers) =>
        new(
            "FKS132",
            path,
            objective,
            $"Even an outage does not burn this budget fast enough for {string.Join(", ", tiers)}; these alerts are left out.",
            "Nothing, if so much may fail; the other alerts stay."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding SeveralValues(string path, string key, IEnumerable<string> values) =>
        new(
            "FKS181",
            path,
            FieldFindings.Shown($"[{string.Join(", ", values)}]"),
            $"{key} is one name, and alerts could not be routed by a list.",
            $"Write one of them, e.g. {key}: {FieldFindings.Shown(values.FirstOrDefault() ?? "shop")}."
        );

    public static Finding NoTimeWindow(string path, SloWindow window) =>
        new(
            "FKS135",
            path,
            "",
            $"No window is named, so the SLO is judged over {window.Days} d.",
            "Write it, e.g. - duration: 28d, to say so yourself."
        )
        {
            Level = FindingLevel.Advice,
        };

    private static string Number(decimal value) =>
        value.ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture);
}
