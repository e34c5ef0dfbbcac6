using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Stacks.Catalogue;

/// <summary>
/// Repository analysis. Its router is mounted twice, so /health is 404 and /health/health answers. It has no metrics path; the ingress
/// counts its requests.
/// </summary>
internal static class FksAnalyze
{
    public static ServiceDeclaration Service =>
        new()
        {
            Id = "fks_analyze",
            Port = 8008,
            HealthPath = "/health/health",
            MetricsPath = null,
            Tier = Tier.Low,
            Owner = Owners.Platform,
            Dialect = HttpDialects.IngressNginx,
            // Retrieval and answers are those of the models.
            DependsOn = [DependencyDeclaration.Vital("fks_ai")],
            Slos = [SloDeclaration.Uptime(99m), SloDeclaration.Availability(99m), SloDeclaration.Latency(95m, withinMilliseconds: 5000m)],
        };
}
