namespace FksSre.Components.Settings;

/// <summary>Where the objects go.</summary>
/// <param name="Context">The kubeconfig context that must be in use; another one is never touched.</param>
/// <param name="Namespace">Ours alone.</param>
/// <param name="ServicesNamespace">The platform's; nothing in it is ever changed.</param>
/// <param name="ApiServerCidr">Where kube-state-metrics and Prometheus may reach the API server.</param>
/// <param name="StorageClass">Null: the cluster's default.</param>
public sealed record ClusterSettings(string Context, string Namespace, string ServicesNamespace, string ApiServerCidr, string? StorageClass);
