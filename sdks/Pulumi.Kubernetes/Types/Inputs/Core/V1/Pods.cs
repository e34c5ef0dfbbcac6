using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>The pods a workload makes.</summary>
public class PodTemplateSpecArgs : ResourceArgs
{
    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [Input("spec")]
    public Input<PodSpecArgs>? Spec { get; set; }
}

/// <summary>What a pod runs and how.</summary>
public class PodSpecArgs : ResourceArgs
{
    [Input("activeDeadlineSeconds")]
    public Input<int>? ActiveDeadlineSeconds { get; set; }

    [Input("affinity")]
    public Input<AffinityArgs>? Affinity { get; set; }

    [Input("automountServiceAccountToken")]
    public Input<bool>? AutomountServiceAccountToken { get; set; }

    [field: Input("containers", required: true)]
    public InputList<ContainerArgs> Containers { get => field ??= []; set; }

    [Input("dnsPolicy")]
    public Input<string>? DnsPolicy { get; set; }

    [Input("enableServiceLinks")]
    public Input<bool>? EnableServiceLinks { get; set; }

    [Input("hostIPC")]
    public Input<bool>? HostIPC { get; set; }

    [Input("hostNetwork")]
    public Input<bool>? HostNetwork { get; set; }

    [Input("hostPID")]
    public Input<bool>? HostPID { get; set; }

    [field: Input("initContainers")]
    public InputList<ContainerArgs> InitContainers { get => field ??= []; set; }

    [Input("nodeName")]
    public Input<string>? NodeName { get; set; }

    [field: Input("nodeSelector")]
    public InputMap<string> NodeSelector { get => field ??= []; set; }

    [field: Input("overhead")]
    public InputMap<string> Overhead { get => field ??= []; set; }

    [Input("preemptionPolicy")]
    public Input<string>? PreemptionPolicy { get; set; }

    [Input("priority")]
    public Input<int>? Priority { get; set; }

    [Input("priorityClassName")]
    public Input<string>? PriorityClassName { get; set; }

    [Input("resources")]
    public Input<ResourceRequirementsArgs>? Resources { get; set; }

    [Input("restartPolicy")]
    public Input<string>? RestartPolicy { get; set; }

    [Input("runtimeClassName")]
    public Input<string>? RuntimeClassName { get; set; }

    [Input("securityContext")]
    public Input<PodSecurityContextArgs>? SecurityContext { get; set; }

    [Input("serviceAccountName")]
    public Input<string>? ServiceAccountName { get; set; }

    [Input("shareProcessNamespace")]
    public Input<bool>? ShareProcessNamespace { get; set; }

    [Input("terminationGracePeriodSeconds")]
    public Input<int>? TerminationGracePeriodSeconds { get; set; }

    [field: Input("topologySpreadConstraints")]
    public InputList<TopologySpreadConstraintArgs> TopologySpreadConstraints { get => field ??= []; set; }

    [field: Input("volumes")]
    public InputList<VolumeArgs> Volumes { get => field ??= []; set; }
}
