namespace FksSre.Monitoring.Settings;

/// <summary>
/// Where pods reach the Kubernetes API server. Network policies judge by the address behind the service, which no selector can name.
/// </summary>
/// <param name="Cidr">Default 0.0.0.0/0.</param>
/// <param name="Port">Default 6443; minikube has 8443, and many clouds 443.</param>
public sealed record ApiServerSettings(string Cidr, int Port)
{
    /// <summary>Port 6443 anywhere: 0.0.0.0/0.</summary>
    public static ApiServerSettings Default { get; } = new("0.0.0.0/0", 6443);
}
