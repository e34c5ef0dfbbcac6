namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>A health check of a container; exactly one kind is set.</summary>
public class ProbeArgs : ResourceArgs
{
    [Input("exec")]
    public Input<ExecActionArgs>? Exec { get; set; }

    [Input("failureThreshold")]
    public Input<int>? FailureThreshold { get; set; }

    [Input("grpc")]
    public Input<GRPCActionArgs>? Grpc { get; set; }

    [Input("httpGet")]
    public Input<HTTPGetActionArgs>? HttpGet { get; set; }

    [Input("initialDelaySeconds")]
    public Input<int>? InitialDelaySeconds { get; set; }

    [Input("periodSeconds")]
    public Input<int>? PeriodSeconds { get; set; }

    [Input("successThreshold")]
    public Input<int>? SuccessThreshold { get; set; }

    [Input("tcpSocket")]
    public Input<TCPSocketActionArgs>? TcpSocket { get; set; }

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

    [field: Input("httpHeaders")]
    public InputList<HTTPHeaderArgs> HttpHeaders { get => field ??= []; set; }

    [Input("path")]
    public Input<string>? Path { get; set; }

    [Input("port", required: true)]
    public InputUnion<int, string> Port { get; set; } = null!;

    [Input("scheme")]
    public Input<string>? Scheme { get; set; }
}

/// <summary>A header of the check's request.</summary>
public class HTTPHeaderArgs : ResourceArgs
{
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("value", required: true)]
    public Input<string> Value { get; set; } = null!;
}

/// <summary>Healthy when the port accepts a connection.</summary>
public class TCPSocketActionArgs : ResourceArgs
{
    [Input("host")]
    public Input<string>? Host { get; set; }

    [Input("port", required: true)]
    public InputUnion<int, string> Port { get; set; } = null!;
}

/// <summary>Healthy when the command exits with 0.</summary>
public class ExecActionArgs : ResourceArgs
{
    [field: Input("command")]
    public InputList<string> Command { get => field ??= []; set; }
}

/// <summary>Healthy as the gRPC health service says.</summary>
public class GRPCActionArgs : ResourceArgs
{
    [Input("port", required: true)]
    public Input<int> Port { get; set; } = null!;

    [Input("service")]
    public Input<string>? Service { get; set; }
}
