namespace Pulumi.Kubernetes.Types.Inputs.Provider;

/// <summary>How fast the cluster may be asked. Each defaults to an environment variable, read where the program runs.</summary>
public class KubeClientSettingsArgs : ResourceArgs
{
    public KubeClientSettingsArgs()
    {
        Burst = EnvironmentDefault.Number("PULUMI_K8S_CLIENT_BURST");
        Qps = EnvironmentDefault.Real("PULUMI_K8S_CLIENT_QPS");
        Timeout = EnvironmentDefault.Number("PULUMI_K8S_CLIENT_TIMEOUT");
    }

    [Input("burst")]
    public Input<int>? Burst { get; set; }

    /// <summary>Requests a second.</summary>
    [Input("qps")]
    public Input<double>? Qps { get; set; }

    /// <summary>Seconds.</summary>
    [Input("timeout")]
    public Input<int>? Timeout { get; set; }
}
