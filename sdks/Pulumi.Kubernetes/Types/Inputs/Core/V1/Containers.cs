namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>A container of a pod.</summary>
public class ContainerArgs : ResourceArgs
{
    [field: Input("args")]
    public InputList<string> Args { get => field ??= []; set; }

    [field: Input("command")]
    public InputList<string> Command { get => field ??= []; set; }

    [field: Input("env")]
    public InputList<EnvVarArgs> Env { get => field ??= []; set; }

    [Input("image")]
    public Input<string>? Image { get; set; }

    [Input("imagePullPolicy")]
    public Input<string>? ImagePullPolicy { get; set; }

    [Input("livenessProbe")]
    public Input<ProbeArgs>? LivenessProbe { get; set; }

    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [field: Input("ports")]
    public InputList<ContainerPortArgs> Ports { get => field ??= []; set; }

    [Input("readinessProbe")]
    public Input<ProbeArgs>? ReadinessProbe { get; set; }

    [Input("resources")]
    public Input<ResourceRequirementsArgs>? Resources { get; set; }

    [Input("restartPolicy")]
    public Input<string>? RestartPolicy { get; set; }

    [Input("securityContext")]
    public Input<SecurityContextArgs>? SecurityContext { get; set; }

    [Input("startupProbe")]
    public Input<ProbeArgs>? StartupProbe { get; set; }

    [Input("terminationMessagePath")]
    public Input<string>? TerminationMessagePath { get; set; }

    [Input("terminationMessagePolicy")]
    public Input<string>? TerminationMessagePolicy { get; set; }

    [field: Input("volumeMounts")]
    public InputList<VolumeMountArgs> VolumeMounts { get => field ??= []; set; }

    [Input("workingDir")]
    public Input<string>? WorkingDir { get; set; }
}

/// <summary>A port a container listens on.</summary>
public class ContainerPortArgs : ResourceArgs
{
    [Input("containerPort", required: true)]
    public Input<int> ContainerPortValue { get; set; } = null!;

    [Input("hostIP")]
    public Input<string>? HostIP { get; set; }

    [Input("hostPort")]
    public Input<int>? HostPort { get; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("protocol")]
    public Input<string>? Protocol { get; set; }
}

/// <summary>Where a volume of the pod appears in a container.</summary>
public class VolumeMountArgs : ResourceArgs
{
    [Input("mountPath", required: true)]
    public Input<string> MountPath { get; set; } = null!;

    [Input("mountPropagation")]
    public Input<string>? MountPropagation { get; set; }

    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("readOnly")]
    public Input<bool>? ReadOnly { get; set; }

    [Input("recursiveReadOnly")]
    public Input<string>? RecursiveReadOnly { get; set; }

    [Input("subPath")]
    public Input<string>? SubPath { get; set; }

    [Input("subPathExpr")]
    public Input<string>? SubPathExpr { get; set; }
}

/// <summary>What a container asks for and may use at most, as quantities such as 100m or 64Mi.</summary>
public class ResourceRequirementsArgs : ResourceArgs
{
    [field: Input("limits")]
    public InputMap<string> Limits { get => field ??= []; set; }

    [field: Input("requests")]
    public InputMap<string> Requests { get => field ??= []; set; }
}
