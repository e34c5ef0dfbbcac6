using FksSre.Ops.Lab.Simulator;

namespace FksSre.Ops.Tests.Lab.Simulator;

/// <summary>The four dialects found in the platform's repositories.</summary>
internal static class Dialects
{
    private static readonly double[] Buckets = [0.05, 0.1, 0.2, 0.5, 1, 2.5];

    public static readonly MetricDialect Fks = new(
        "http_requests_total",
        "http_request_duration_seconds",
        "status",
        StatusForm.Raw,
        "method",
        "endpoint",
        Buckets
    )
    {
        DurationHasStatus = false,
    };

    public static readonly MetricDialect Instrumentator = new(
        "http_requests_total",
        "http_request_duration_seconds",
        "status",
        StatusForm.Grouped,
        "method",
        "handler",
        Buckets
    )
    {
        DurationHasStatus = false,
    };

    public static readonly MetricDialect Axum = new(
        "axum_http_requests_total",
        "axum_http_requests_duration_seconds",
        "status",
        StatusForm.Raw,
        "method",
        "endpoint",
        Buckets
    );

    public static readonly MetricDialect Ingress = new(
        "nginx_ingress_controller_requests",
        "nginx_ingress_controller_request_duration_seconds",
        "status",
        StatusForm.Raw,
        "method",
        null,
        Buckets
    )
    {
        ExtraLabels = new Dictionary<string, string> { ["service"] = "fks-api" },
    };

    public static TheoryData<string> Names => ["fks", "instrumentator", "axum", "ingress-nginx"];

    public static MetricDialect Of(string name) =>
        name switch
        {
            "fks" => Fks,
            "instrumentator" => Instrumentator,
            "axum" => Axum,
            _ => Ingress,
        };

    public static SimulatedService Service(MetricDialect? dialect, string id = "fks_api") =>
        new(id, 0, "/health", "/metrics", dialect, 50, 0.01, 0.08);
}
