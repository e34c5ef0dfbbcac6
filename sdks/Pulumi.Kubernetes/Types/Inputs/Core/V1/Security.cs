namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>Privileges of all containers of a pod.</summary>
public class PodSecurityContextArgs : ResourceArgs
{
    [Input("fsGroup")]
    public Input<int>? FsGroup { get; set; }

    [Input("fsGroupChangePolicy")]
    public Input<string>? FsGroupChangePolicy { get; set; }

    [Input("runAsGroup")]
    public Input<int>? RunAsGroup { get; set; }

    [Input("runAsNonRoot")]
    public Input<bool>? RunAsNonRoot { get; set; }

    [Input("runAsUser")]
    public Input<int>? RunAsUser { get; set; }

    [Input("seLinuxChangePolicy")]
    public Input<string>? SeLinuxChangePolicy { get; set; }

    [Input("seccompProfile")]
    public Input<SeccompProfileArgs>? SeccompProfile { get; set; }

    [field: Input("supplementalGroups")]
    public InputList<int> SupplementalGroups { get => field ??= []; set; }

    [Input("supplementalGroupsPolicy")]
    public Input<string>? SupplementalGroupsPolicy { get; set; }
}

/// <summary>Privileges of one container; they win over the pod's.</summary>
public class SecurityContextArgs : ResourceArgs
{
    [Input("allowPrivilegeEscalation")]
    public Input<bool>? AllowPrivilegeEscalation { get; set; }

    [Input("capabilities")]
    public Input<CapabilitiesArgs>? Capabilities { get; set; }

    [Input("privileged")]
    public Input<bool>? Privileged { get; set; }

    [Input("readOnlyRootFilesystem")]
    public Input<bool>? ReadOnlyRootFilesystem { get; set; }

    [Input("runAsGroup")]
    public Input<int>? RunAsGroup { get; set; }

    [Input("runAsNonRoot")]
    public Input<bool>? RunAsNonRoot { get; set; }

    [Input("runAsUser")]
    public Input<int>? RunAsUser { get; set; }

    [Input("seccompProfile")]
    public Input<SeccompProfileArgs>? SeccompProfile { get; set; }
}

/// <summary>Kernel capabilities to add and drop.</summary>
public class CapabilitiesArgs : ResourceArgs
{
    [field: Input("add")]
    public InputList<string> Add { get => field ??= []; set; }

    [field: Input("drop")]
    public InputList<string> Drop { get => field ??= []; set; }
}

/// <summary>The system call filter: RuntimeDefault, Localhost or Unconfined.</summary>
public class SeccompProfileArgs : ResourceArgs
{
    [Input("localhostProfile")]
    public Input<string>? LocalhostProfile { get; set; }

    [Input("type", required: true)]
    public Input<string> Type { get; set; } = null!;
}
