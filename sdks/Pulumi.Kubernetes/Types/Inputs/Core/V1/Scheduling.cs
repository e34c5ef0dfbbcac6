using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>Where a pod wants to run.</summary>
public class AffinityArgs : ResourceArgs
{
    [Input("podAntiAffinity")]
    public Input<PodAntiAffinityArgs>? PodAntiAffinity { get; set; }
}

/// <summary>Away from which pods.</summary>
public class PodAntiAffinityArgs : ResourceArgs
{
    [field: Input("preferredDuringSchedulingIgnoredDuringExecution")]
    public InputList<WeightedPodAffinityTermArgs> PreferredDuringSchedulingIgnoredDuringExecution { get => field ??= []; set; }

    [field: Input("requiredDuringSchedulingIgnoredDuringExecution")]
    public InputList<PodAffinityTermArgs> RequiredDuringSchedulingIgnoredDuringExecution { get => field ??= []; set; }
}

/// <summary>Pods, and the topology that counts as the same place.</summary>
public class PodAffinityTermArgs : ResourceArgs
{
    [Input("labelSelector")]
    public Input<LabelSelectorArgs>? LabelSelector { get; set; }

    [field: Input("matchLabelKeys")]
    public InputList<string> MatchLabelKeys { get => field ??= []; set; }

    [field: Input("mismatchLabelKeys")]
    public InputList<string> MismatchLabelKeys { get => field ??= []; set; }

    [Input("namespaceSelector")]
    public Input<LabelSelectorArgs>? NamespaceSelector { get; set; }

    [field: Input("namespaces")]
    public InputList<string> Namespaces { get => field ??= []; set; }

    [Input("topologyKey", required: true)]
    public Input<string> TopologyKey { get; set; } = null!;
}

/// <summary>A wish, with its weight from 1 to 100.</summary>
public class WeightedPodAffinityTermArgs : ResourceArgs
{
    [Input("podAffinityTerm", required: true)]
    public Input<PodAffinityTermArgs> PodAffinityTerm { get; set; } = null!;

    [Input("weight", required: true)]
    public Input<int> Weight { get; set; } = null!;
}

/// <summary>How evenly pods spread over zones or nodes.</summary>
public class TopologySpreadConstraintArgs : ResourceArgs
{
    [Input("labelSelector")]
    public Input<LabelSelectorArgs>? LabelSelector { get; set; }

    [field: Input("matchLabelKeys")]
    public InputList<string> MatchLabelKeys { get => field ??= []; set; }

    [Input("maxSkew", required: true)]
    public Input<int> MaxSkew { get; set; } = null!;

    [Input("minDomains")]
    public Input<int>? MinDomains { get; set; }

    [Input("nodeAffinityPolicy")]
    public Input<string>? NodeAffinityPolicy { get; set; }

    [Input("nodeTaintsPolicy")]
    public Input<string>? NodeTaintsPolicy { get; set; }

    [Input("topologyKey", required: true)]
    public Input<string> TopologyKey { get; set; } = null!;

    [Input("whenUnsatisfiable", required: true)]
    public Input<string> WhenUnsatisfiable { get; set; } = null!;
}
