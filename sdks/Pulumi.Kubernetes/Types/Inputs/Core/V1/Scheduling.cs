using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>Where a pod wants to run.</summary>
public class AffinityArgs : ResourceArgs
{
    [Input("nodeAffinity")]
    public Input<NodeAffinityArgs>? NodeAffinity { get; set; }

    [Input("podAffinity")]
    public Input<PodAffinityArgs>? PodAffinity { get; set; }

    [Input("podAntiAffinity")]
    public Input<PodAntiAffinityArgs>? PodAntiAffinity { get; set; }
}

/// <summary>Which nodes.</summary>
public class NodeAffinityArgs : ResourceArgs
{
    [field: Input("preferredDuringSchedulingIgnoredDuringExecution")]
    public InputList<PreferredSchedulingTermArgs> PreferredDuringSchedulingIgnoredDuringExecution { get => field ??= []; set; }

    [Input("requiredDuringSchedulingIgnoredDuringExecution")]
    public Input<NodeSelectorArgs>? RequiredDuringSchedulingIgnoredDuringExecution { get; set; }
}

/// <summary>Any of these terms.</summary>
public class NodeSelectorArgs : ResourceArgs
{
    [field: Input("nodeSelectorTerms", required: true)]
    public InputList<NodeSelectorTermArgs> NodeSelectorTerms { get => field ??= []; set; }
}

/// <summary>All of these requirements.</summary>
public class NodeSelectorTermArgs : ResourceArgs
{
    [field: Input("matchExpressions")]
    public InputList<NodeSelectorRequirementArgs> MatchExpressions { get => field ??= []; set; }

    [field: Input("matchFields")]
    public InputList<NodeSelectorRequirementArgs> MatchFields { get => field ??= []; set; }
}

/// <summary>A condition on a node's label or field.</summary>
public class NodeSelectorRequirementArgs : ResourceArgs
{
    [Input("key", required: true)]
    public Input<string> Key { get; set; } = null!;

    [Input("operator", required: true)]
    public Input<string> Operator { get; set; } = null!;

    [field: Input("values")]
    public InputList<string> Values { get => field ??= []; set; }
}

/// <summary>A wish, with its weight from 1 to 100.</summary>
public class PreferredSchedulingTermArgs : ResourceArgs
{
    [Input("preference", required: true)]
    public Input<NodeSelectorTermArgs> Preference { get; set; } = null!;

    [Input("weight", required: true)]
    public Input<int> Weight { get; set; } = null!;
}

/// <summary>Near which pods.</summary>
public class PodAffinityArgs : ResourceArgs
{
    [field: Input("preferredDuringSchedulingIgnoredDuringExecution")]
    public InputList<WeightedPodAffinityTermArgs> PreferredDuringSchedulingIgnoredDuringExecution { get => field ??= []; set; }

    [field: Input("requiredDuringSchedulingIgnoredDuringExecution")]
    public InputList<PodAffinityTermArgs> RequiredDuringSchedulingIgnoredDuringExecution { get => field ??= []; set; }
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

/// <summary>A taint the pod accepts.</summary>
public class TolerationArgs : ResourceArgs
{
    [Input("effect")]
    public Input<string>? Effect { get; set; }

    [Input("key")]
    public Input<string>? Key { get; set; }

    [Input("operator")]
    public Input<string>? Operator { get; set; }

    [Input("tolerationSeconds")]
    public Input<int>? TolerationSeconds { get; set; }

    [Input("value")]
    public Input<string>? Value { get; set; }
}
