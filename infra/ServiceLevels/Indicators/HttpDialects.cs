namespace FksSre.ServiceLevels.Indicators;

/// <summary>The four dialects found in the FKS services, with the default buckets of the libraries behind them.</summary>
public static class HttpDialects
{
    /// <summary>The platform's own helper on top of prometheus_client: raw status, default buckets of that library.</summary>
    public static readonly HttpDialect Fks = new(
        "fks",
        "http_requests_total",
        "http_request_duration_seconds",
        "status",
        "endpoint",
        [0.005m, 0.01m, 0.025m, 0.05m, 0.075m, 0.1m, 0.25m, 0.5m, 0.75m, 1m, 2.5m, 5m, 7.5m, 10m]
    );

    /// <summary>prometheus-fastapi-instrumentator: grouped status, three buckets in the series that carry the route.</summary>
    public static readonly HttpDialect Instrumentator = new(
        "instrumentator",
        "http_requests_total",
        "http_request_duration_seconds",
        "status",
        "handler",
        [0.1m, 0.5m, 1m]
    );

    /// <summary>axum-prometheus 0.9, default prefix and buckets.</summary>
    public static readonly HttpDialect Axum = new(
        "axum",
        "axum_http_requests_total",
        "axum_http_requests_duration_seconds",
        "status",
        "endpoint",
        [0.005m, 0.01m, 0.025m, 0.05m, 0.1m, 0.25m, 0.5m, 1m, 2.5m, 5m, 10m]
    );

    /// <summary>
    /// The ingress in front of the service: sees only what comes from outside, and labels it with the service's hyphened name.
    /// </summary>
    public static readonly HttpDialect IngressNginx = new(
        "ingress-nginx",
        "nginx_ingress_controller_requests",
        "nginx_ingress_controller_request_duration_seconds",
        "status",
        "path",
        [0.005m, 0.01m, 0.025m, 0.05m, 0.1m, 0.25m, 0.5m, 1m, 2.5m, 5m, 10m]
    )
    {
        ServiceLabel = TargetLabels.ServiceName,
    };
}
