using FksSre.Stacks.Tests.Objects.Rules;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Seeds;

internal static class PodSeeds
{
    private const string Baseline = nameof(PodSecurityBaseline);
    private const string Restricted = nameof(PodSecurityRestricted);

    public static IEnumerable<Seed> All { get; } =
    [
        new(Baseline, "host network", o => o.Pod("grafana").HostNetwork = true, "Deployment grafana: host network"),
        new(Baseline, "host processes", o => o.Pod("grafana").HostPID = true, "Deployment grafana: host processes"),
        new(Baseline, "host IPC", o => o.Pod("prometheus").HostIPC = true, "StatefulSet prometheus: host IPC"),
        new(
            Baseline,
            "host path",
            o =>
                o.Pod("prometheus")
                    .Volumes.Add(
                        new()
                        {
                            Name = "host",
                            HostPath = new() { Path = "/" },
                        }
                    ),
            "StatefulSet prometheus: volume of the host"
        ),
        new(
            Baseline,
            "ephemeral container",
            o => o.Pod("grafana").EphemeralContainers = [new() { Name = "debug" }],
            "Deployment grafana: ephemeral container"
        ),
        new(
            Baseline,
            "sysctl",
            o => o.Pod("grafana").SecurityContext.Sysctls = [new() { Name = "kernel.msgmax", Value = "1" }],
            "Deployment grafana: sysctl"
        ),
        new(
            Baseline,
            "AppArmor annotation",
            o =>
                o.One<V1Deployment>("grafana").Spec.Template.Metadata.Annotations[
                    "container.apparmor.security.beta.kubernetes.io/grafana"
                ] = "unconfined",
            "Deployment grafana: AppArmor annotation"
        ),
        new(
            Baseline,
            "AppArmor off for the pod",
            o => o.Pod("grafana").SecurityContext.AppArmorProfile = new() { Type = "Unconfined" },
            "Deployment grafana: AppArmor unconfined"
        ),
        new(
            Baseline,
            "SELinux type",
            o => o.Pod("grafana").SecurityContext.SeLinuxOptions = new() { Type = "spc_t" },
            "Deployment grafana: SELinux options"
        ),
        new(
            Baseline,
            "SELinux user",
            o => o.Container("grafana").SecurityContext.SeLinuxOptions = new() { User = "root" },
            "Deployment grafana: grafana: SELinux options"
        ),
        new(
            Baseline,
            "seccomp off for a container",
            o => o.Container("grafana").SecurityContext.SeccompProfile = new() { Type = "Unconfined" },
            "Deployment grafana: grafana: seccomp unconfined"
        ),
        new(
            Baseline,
            "Windows host process",
            o => o.Container("grafana").SecurityContext.WindowsOptions = new() { HostProcess = true },
            "Deployment grafana: grafana: Windows host process"
        ),
        new(
            Baseline,
            "privileged sidecar",
            o => o.Pod("alertmanager").Containers[1].SecurityContext.Privileged = true,
            "StatefulSet alertmanager: config-reloader: privileged"
        ),
        new(
            Baseline,
            "capability",
            o => o.Container("grafana").SecurityContext.Capabilities.Add = ["SYS_ADMIN"],
            "Deployment grafana: grafana: capability added"
        ),
        new(Baseline, "host port", o => o.Container("grafana").Ports[0].HostPort = 3000, "Deployment grafana: grafana: host port"),
        new(
            Baseline,
            "probe of another host",
            o => o.Container("grafana").LivenessProbe.HttpGet.Host = "169.254.169.254",
            "Deployment grafana: grafana: probe of another host"
        ),
        new(
            Baseline,
            "hook to another host",
            o =>
                o.Container("grafana").Lifecycle = new()
                {
                    PreStop = new()
                    {
                        TcpSocket = new() { Host = "example.com", Port = 80 },
                    },
                },
            "Deployment grafana: grafana: probe of another host"
        ),
        new(
            Baseline,
            "proc mount",
            o => o.Container("grafana").SecurityContext.ProcMount = "Unmasked",
            "Deployment grafana: grafana: proc mount"
        ),
        new(
            Baseline,
            "privileged init container",
            o =>
                o.Pod("grafana").InitContainers = [
                    new()
                    {
                        Name = "first",
                        SecurityContext = new() { Privileged = true },
                    },
                ],
            "Deployment grafana: first: privileged"
        ),
        new(
            Restricted,
            "volume by network",
            o =>
                o.Pod("grafana")
                    .Volumes.Add(
                        new()
                        {
                            Name = "share",
                            Nfs = new() { Server = "nas", Path = "/" },
                        }
                    ),
            "Deployment grafana: kind of volume share"
        ),
        new(Restricted, "pod as root", o => o.Pod("grafana").SecurityContext.RunAsUser = 0, "Deployment grafana: user is root"),
        new(
            Restricted,
            "container as root",
            o => o.Container("grafana").SecurityContext.RunAsUser = 0,
            "Deployment grafana: grafana: user is root"
        ),
        new(
            Restricted,
            "perhaps as root",
            o => o.Pod("grafana").SecurityContext.RunAsNonRoot = null,
            "Deployment grafana: grafana: may run as root"
        ),
        new(
            Restricted,
            "container overrides",
            o => o.Container("grafana").SecurityContext.RunAsNonRoot = false,
            "Deployment grafana: grafana: may run as root"
        ),
        new(
            Restricted,
            "privileges may grow",
            o => o.Container("grafana").SecurityContext.AllowPrivilegeEscalation = null,
            "Deployment grafana: grafana: privileges may grow"
        ),
        new(
            Restricted,
            "no seccomp",
            o => o.Pod("blackbox-exporter").SecurityContext.SeccompProfile = null,
            "Deployment blackbox-exporter: blackbox-exporter: no seccomp profile"
        ),
        new(
            Restricted,
            "capabilities kept",
            o => o.Container("grafana").SecurityContext.Capabilities.Drop = ["NET_RAW"],
            "Deployment grafana: grafana: capabilities kept"
        ),
        new(
            Restricted,
            "capability of baseline",
            o => o.Container("grafana").SecurityContext.Capabilities.Add = ["CHOWN"],
            "Deployment grafana: grafana: capability added"
        ),
        new(
            Restricted,
            "writable root",
            o => o.Container("grafana").SecurityContext.ReadOnlyRootFilesystem = false,
            "Deployment grafana: grafana: root file system is writable"
        ),
        new(
            Restricted,
            "no context at all",
            o => o.Container("kube-state-metrics").SecurityContext = null,
            "Deployment kube-state-metrics: kube-state-metrics: privileges may grow",
            "Deployment kube-state-metrics: kube-state-metrics: capabilities kept",
            "Deployment kube-state-metrics: kube-state-metrics: root file system is writable"
        ),
    ];
}
