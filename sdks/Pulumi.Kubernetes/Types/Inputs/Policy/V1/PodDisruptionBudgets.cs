using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Policy.V1;

/// <summary>The arguments of a PodDisruptionBudget.</summary>
public class PodDisruptionBudgetArgs : ResourceArgs, IObjectArgs
{
    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [Input("kind")]
    public Input<string>? Kind { get; set; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [Input("spec")]
    public Input<PodDisruptionBudgetSpecArgs>? Spec { get; set; }
}

/// <summary>How many pods a voluntary disruption may take; one bound is set.</summary>
public class PodDisruptionBudgetSpecArgs : ResourceArgs
{
    [Input("maxUnavailable")]
    public InputUnion<int, string>? MaxUnavailable { get; set; }

    [Input("minAvailable")]
    public InputUnion<int, string>? MinAvailable { get; set; }

    [Input("selector")]
    public Input<LabelSelectorArgs>? Selector { get; set; }

    [Input("unhealthyPodEvictionPolicy")]
    public Input<string>? UnhealthyPodEvictionPolicy { get; set; }
}
