using FksSre.Ops.Lab.Simulator;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Ops.Lab.Platform;

/// <summary>A dialect of the catalogue with what only the speaker of it needs to know.</summary>
internal static class SpokenDialect
{
    public static MetricDialect? Of(Service service) =>
        service.Dialect is not { } dialect
            ? null
            : new(
                dialect.Requests,
                dialect.Duration,
                dialect.StatusLabel,
                dialect.Name == HttpDialects.Instrumentator.Name ? StatusForm.Grouped : StatusForm.Raw,
                "method",
                dialect.EndpointLabel,
                [.. dialect.Bounds.Select(b => (double)b)]
            )
            {
                DurationHasStatus = dialect.Name == HttpDialects.Axum.Name || dialect.Name == HttpDialects.IngressNginx.Name,
                ExtraLabels = dialect.ServiceLabel is { } label
                    ? new Dictionary<string, string> { [label] = service.KubernetesName }
                    : new Dictionary<string, string>(),
            };
}
