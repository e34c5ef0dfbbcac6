using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Apps.V1;

/// <summary>The arguments of a StatefulSet.</summary>
public class StatefulSetArgs : ResourceArgs, IObjectArgs
{
    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [Input("kind")]
    public Input<string>? Kind { get; set; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [Input("spec")]
    public Input<StatefulSetSpecArgs>? Spec { get; set; }
}

/// <summary>Replicas of one pod template, each with a name and storage of its own.</summary>
public class StatefulSetSpecArgs : ResourceArgs
{
    [Input("minReadySeconds")]
    public Input<int>? MinReadySeconds { get; set; }

    [Input("persistentVolumeClaimRetentionPolicy")]
    public Input<StatefulSetPersistentVolumeClaimRetentionPolicyArgs>? PersistentVolumeClaimRetentionPolicy { get; set; }

    [Input("podManagementPolicy")]
    public Input<string>? PodManagementPolicy { get; set; }

    [Input("replicas")]
    public Input<int>? Replicas { get; set; }

    [Input("revisionHistoryLimit")]
    public Input<int>? RevisionHistoryLimit { get; set; }

    [Input("selector", required: true)]
    public Input<LabelSelectorArgs> Selector { get; set; } = null!;

    [Input("serviceName")]
    public Input<string>? ServiceName { get; set; }

    [Input("template", required: true)]
    public Input<PodTemplateSpecArgs> Template { get; set; } = null!;

    [field: Input("volumeClaimTemplates")]
    public InputList<PersistentVolumeClaimArgs> VolumeClaimTemplates { get => field ??= []; set; }
}

/// <summary>Retain or Delete, for the claims of deleted and of surplus pods.</summary>
public class StatefulSetPersistentVolumeClaimRetentionPolicyArgs : ResourceArgs
{
    [Input("whenDeleted")]
    public Input<string>? WhenDeleted { get; set; }

    [Input("whenScaled")]
    public Input<string>? WhenScaled { get; set; }
}
