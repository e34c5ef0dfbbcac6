namespace FksSre.Ops.Lab.Simulator;

/// <summary>The names under which a service publishes its requests.</summary>
/// <param name="RequestsMetric">Full name of the counter, with "_total" if it has it.</param>
/// <param name="DurationMetric">Name of the classic histogram, without "_bucket".</param>
/// <param name="MethodLabel">Label of the HTTP method; null: none.</param>
/// <param name="PathLabel">Label of the endpoint; null: none.</param>
/// <param name="Buckets">Upper bounds in seconds, ascending, without +Inf.</param>
public sealed record MetricDialect(
    string RequestsMetric,
    string DurationMetric,
    string StatusLabel,
    StatusForm StatusForm,
    string? MethodLabel,
    string? PathLabel,
    IReadOnlyList<double> Buckets
)
{
    /// <summary>Whether the histogram carries the status label too. Default true; the FKS helper and instrumentator leave it out.</summary>
    public bool DurationHasStatus { get; init; } = true;

    /// <summary>Labels with a fixed value on both metrics, such as ingress-nginx's <c>service</c>. Default: none.</summary>
    public IReadOnlyDictionary<string, string> ExtraLabels { get; init; } = new Dictionary<string, string>();
}
