using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Apps.V1;

/// <summary>The arguments of a Deployment.</summary>
public class DeploymentArgs : ResourceArgs, IObjectArgs
{
    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [Input("kind")]
    public Input<string>? Kind { get; set; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [Input("spec")]
    public Input<DeploymentSpecArgs>? Spec { get; set; }
}

/// <summary>Replicas of one pod template, all alike.</summary>
public class DeploymentSpecArgs : ResourceArgs
{
    [Input("minReadySeconds")]
    public Input<int>? MinReadySeconds { get; set; }

    [Input("progressDeadlineSeconds")]
    public Input<int>? ProgressDeadlineSeconds { get; set; }

    [Input("replicas")]
    public Input<int>? Replicas { get; set; }

    [Input("revisionHistoryLimit")]
    public Input<int>? RevisionHistoryLimit { get; set; }

    [Input("selector", required: true)]
    public Input<LabelSelectorArgs> Selector { get; set; } = null!;

    [Input("strategy")]
    public Input<DeploymentStrategyArgs>? Strategy { get; set; }

    [Input("template", required: true)]
    public Input<PodTemplateSpecArgs> Template { get; set; } = null!;
}

/// <summary>RollingUpdate or Recreate.</summary>
public class DeploymentStrategyArgs : ResourceArgs
{
    [Input("type")]
    public Input<string>? Type { get; set; }
}
