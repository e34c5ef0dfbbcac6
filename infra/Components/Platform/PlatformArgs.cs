using FksSre.Monitoring.Settings;

namespace FksSre.Components.Platform;

/// <param name="Namespace">Ours.</param>
/// <param name="ServicesNamespace">The platform's.</param>
/// <param name="ApiServer">Where pods reach Kubernetes.</param>
/// <param name="IsProtected">Whether what holds state is kept from deletion.</param>
/// <param name="Quota">Null: no upper bound.</param>
public sealed record PlatformArgs(
    string Namespace,
    string ServicesNamespace,
    ApiServerSettings ApiServer,
    bool IsProtected,
    QuotaSettings? Quota
);
