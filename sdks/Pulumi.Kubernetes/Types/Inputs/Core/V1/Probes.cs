namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>A health check of a container; exactly one kind is set.</summary>
public class ProbeArgs : ResourceArgs
{
    [Input("failureThreshold")]
    public Input<int>? FailureThreshold { get; set; }

    [Input("httpGet")]
    public Input<HTTPGetActionArgs>? HttpGet { get; set; }

    [Input("initialDelaySeconds")]
    public Input<int>? InitialDelaySeconds { get; set; }

    [Input("periodSeconds")]
    public Input<int>? PeriodSeconds { get; set; }

    [Input("successThreshold")]
    public Input<int>? SuccessThreshold { get; set; }

    [Input("terminationGracePeriodSeconds")]
    public Input<int>? TerminationGracePeriodSeconds { get; set; }

    [Input("timeoutSeconds")]
    public Input<int>? TimeoutSeconds { get; set; }
}

/// <summary>Healthy on any status from 200 to 399.</summary>
public class HTTPGetActionArgs : ResourceArgs
{
    [Input("host")]
    public Input<string>? Host { get; set; }

    [Input("path")]
    public Input<string>? Path { get; set; }

    [Input("port", required: true)]
    public InputUnion<int, string> Port { get; set; } = null!;

    [Input("scheme")]
    public Input<string>? Scheme { get; set; }
}
