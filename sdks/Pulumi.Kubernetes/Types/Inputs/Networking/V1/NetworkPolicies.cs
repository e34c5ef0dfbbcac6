using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Networking.V1;

/// <summary>The arguments of a NetworkPolicy.</summary>
public class NetworkPolicyArgs : ResourceArgs, IObjectArgs
{
    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [Input("kind")]
    public Input<string>? Kind { get; set; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [Input("spec")]
    public Input<NetworkPolicySpecArgs>? Spec { get; set; }
}

/// <summary>Traffic allowed to and from the selected pods; all other is denied.</summary>
public class NetworkPolicySpecArgs : ResourceArgs
{
    [field: Input("egress")]
    public InputList<NetworkPolicyEgressRuleArgs> Egress { get => field ??= []; set; }

    [field: Input("ingress")]
    public InputList<NetworkPolicyIngressRuleArgs> Ingress { get => field ??= []; set; }

    [Input("podSelector", required: true)]
    public Input<LabelSelectorArgs> PodSelector { get; set; } = null!;

    [field: Input("policyTypes")]
    public InputList<string> PolicyTypes { get => field ??= []; set; }
}

/// <summary>From whom, on which ports.</summary>
public class NetworkPolicyIngressRuleArgs : ResourceArgs
{
    [field: Input("from")]
    public InputList<NetworkPolicyPeerArgs> From { get => field ??= []; set; }

    [field: Input("ports")]
    public InputList<NetworkPolicyPortArgs> Ports { get => field ??= []; set; }
}

/// <summary>To whom, on which ports.</summary>
public class NetworkPolicyEgressRuleArgs : ResourceArgs
{
    [field: Input("ports")]
    public InputList<NetworkPolicyPortArgs> Ports { get => field ??= []; set; }

    [field: Input("to")]
    public InputList<NetworkPolicyPeerArgs> To { get => field ??= []; set; }
}

/// <summary>Pods, namespaces or addresses.</summary>
public class NetworkPolicyPeerArgs : ResourceArgs
{
    [Input("ipBlock")]
    public Input<IPBlockArgs>? IpBlock { get; set; }

    [Input("namespaceSelector")]
    public Input<LabelSelectorArgs>? NamespaceSelector { get; set; }

    [Input("podSelector")]
    public Input<LabelSelectorArgs>? PodSelector { get; set; }
}

/// <summary>A port, by number or name, or a range.</summary>
public class NetworkPolicyPortArgs : ResourceArgs
{
    [Input("endPort")]
    public Input<int>? EndPort { get; set; }

    [Input("port")]
    public InputUnion<int, string>? Port { get; set; }

    [Input("protocol")]
    public Input<string>? Protocol { get; set; }
}

/// <summary>An address range, with exceptions.</summary>
public class IPBlockArgs : ResourceArgs
{
    [Input("cidr", required: true)]
    public Input<string> Cidr { get; set; } = null!;

    [field: Input("except")]
    public InputList<string> Except { get => field ??= []; set; }
}
