using FksSre.PromQl;

namespace FksSre.Specifications.Outcomes;

/// <summary>
/// What kube-state-metrics says of the conditions of objects: a series for each value that one can have, 1 for the one it has. Whether
/// <c>true</c> is well is for the condition to say.
/// </summary>
internal static class KubernetesConditions
{
    private static readonly LabelAlphabet _wanted = new(["true"], ["false", "unknown"], []);

    private static readonly LabelAlphabet _unwanted = new(["false"], ["true"], ["unknown"]);

    /// <summary>Metrics of one condition, whose value stands in <c>condition</c>.</summary>
    private static readonly string[] _ready = ["kube_pod_status_ready", "kube_pod_status_scheduled"];

    private static readonly string[] _good = ["Ready", "Available", "ContainersReady", "Initialized", "Established", "Healthy", "Synced"];

    private static readonly string[] _bad =
    [
        "DiskPressure",
        "MemoryPressure",
        "PIDPressure",
        "NetworkUnavailable",
        "OutOfDisk",
        "ReplicaFailure",
        "Degraded",
    ];

    /// <returns>Null where the label is none that says a condition's value.</returns>
    public static Outcome? Of(Selector series, string label) =>
        Values(series, label) is not { } values ? null
        : new ValueMatching(series.Matchers.Where(m => m.Label == label)) is var matching && matching.IsAbout(values.All)
            ? values.Taken(matching)
        : Outcome.Unknown;

    /// <summary>Which condition it is about says where something happened, and not how it ended.</summary>
    public static bool IsPlace(Selector series, string label) => label == "condition" && IsOfMany(series);

    private static LabelAlphabet? Values(Selector series, string label) =>
        label == "condition" && _ready.Contains(series.Metric) ? _wanted
        : label == "status" && IsOfMany(series) && Condition(series) is { } condition
            ? _good.Contains(condition) ? _wanted
                : _bad.Contains(condition) ? _unwanted
                : null
        : null;

    private static bool IsOfMany(Selector series) =>
        series.Metric.StartsWith("kube_", StringComparison.Ordinal)
        && series.Metric.EndsWith("_status_condition", StringComparison.Ordinal);

    private static string? Condition(Selector series) =>
        series.Matchers.Where(m => m.Label == "condition").ToList() is [{ Operator: MatchOperator.Equal, Value: var condition }]
            ? condition
            : null;
}
