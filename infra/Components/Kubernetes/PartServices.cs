using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FksSre.Components.Kubernetes;

/// <summary>How other parts reach a part.</summary>
internal static class PartServices
{
    /// <summary>
    /// One address for all replicas; a caller stays with the replica it first got. It is waited for until a pod is behind it.
    /// </summary>
    public static Service Shared(
        string resource,
        Placement place,
        string name,
        Resource parent,
        CustomTimeouts patience,
        params ServicePortArgs[] ports
    ) =>
        new(
            resource,
            new ServiceArgs
            {
                Metadata = Named.Of(place, name),
                Spec = new ServiceSpecArgs
                {
                    Type = "ClusterIP",
                    SessionAffinity = "ClientIP",
                    Selector = { [Named.Label] = name },
                    Ports = ports,
                },
            },
            new CustomResourceOptions { Parent = parent, CustomTimeouts = patience }
        );

    /// <summary>A DNS name for each replica, also before it is ready: replicas must find each other to become it.</summary>
    public static Service Each(
        string resource,
        Placement place,
        string service,
        string name,
        Resource parent,
        CustomTimeouts patience,
        params ServicePortArgs[] ports
    ) =>
        new(
            resource,
            new ServiceArgs
            {
                Metadata = Named.Of(place, service),
                Spec = new ServiceSpecArgs
                {
                    ClusterIP = "None",
                    PublishNotReadyAddresses = true,
                    Selector = { [Named.Label] = name },
                    Ports = ports,
                },
            },
            new CustomResourceOptions { Parent = parent, CustomTimeouts = patience }
        );

    public static ServicePortArgs Port(string name, int port, string protocol = "TCP") =>
        new()
        {
            Name = name,
            Port = port,
            TargetPort = name,
            Protocol = protocol,
        };

    public static ContainerPortArgs ContainerPort(string name, int port, string protocol = "TCP") =>
        new()
        {
            Name = name,
            ContainerPortValue = port,
            Protocol = protocol,
        };
}
