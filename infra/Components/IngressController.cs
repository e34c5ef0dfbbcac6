namespace FksSre.Components;

/// <summary>
/// The controller through which the services are reached from outside. It is not ours, and stands where its chart puts it.
/// </summary>
public static class IngressController
{
    public const string Namespace = "ingress-nginx";
    public const string MetricsService = "ingress-nginx-controller-metrics";
    public const int MetricsPort = 10254;
}
