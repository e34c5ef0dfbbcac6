using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Stacks.Catalogue;

/// <summary>
/// The user interface. Its health path fails with the database, Redis or Celery behind it; its /metrics/ is a page behind a login, so the
/// ingress counts its requests.
/// </summary>
internal static class FksWeb
{
    public static ServiceDeclaration Service =>
        new()
        {
            Id = "fks_web",
            Port = 3001,
            MetricsPath = null,
            Tier = Tier.Medium,
            Owner = Owners.Platform,
            Dialect = HttpDialects.IngressNginx.WithBounds(0.4m),
            // Its pages show what the gateway answers.
            DependsOn = [DependencyDeclaration.Vital("fks_api"), "fks_auth"],
            Slos =
            [
                SloDeclaration.Uptime(99.5m),
                SloDeclaration.Availability(99.5m),
                SloDeclaration.Latency(95m, withinMilliseconds: 400m),
            ],
        };
}
