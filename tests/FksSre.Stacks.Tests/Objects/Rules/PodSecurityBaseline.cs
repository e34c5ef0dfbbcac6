using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>The Pod Security Standard "baseline", whole.</summary>
internal static class PodSecurityBaseline
{
    private static readonly HashSet<string> _sysctls = new(StringComparer.Ordinal)
    {
        "kernel.shm_rmid_forced",
        "net.ipv4.ip_local_port_range",
        "net.ipv4.ip_unprivileged_port_start",
        "net.ipv4.tcp_syncookies",
        "net.ipv4.ping_group_range",
        "net.ipv4.ip_local_reserved_ports",
        "net.ipv4.tcp_keepalive_time",
        "net.ipv4.tcp_fin_timeout",
        "net.ipv4.tcp_keepalive_intvl",
        "net.ipv4.tcp_keepalive_probes",
        "net.ipv4.tcp_rmem",
        "net.ipv4.tcp_wmem",
        "net.ipv4.tcp_slow_start_after_idle",
        "net.ipv4.tcp_notsent_lowat",
    };

    private static readonly HashSet<string> _capabilities = new(StringComparer.Ordinal)
    {
        "AUDIT_WRITE",
        "CHOWN",
        "DAC_OVERRIDE",
        "FOWNER",
        "FSETID",
        "KILL",
        "MKNOD",
        "NET_BIND_SERVICE",
        "SETFCAP",
        "SETGID",
        "SETPCAP",
        "SETUID",
        "SYS_CHROOT",
    };

    private static readonly HashSet<string> _seLinuxTypes = new(StringComparer.Ordinal)
    {
        "",
        "container_t",
        "container_init_t",
        "container_kvm_t",
    };

    public static IEnumerable<string> Problems(ClusterObjects objects) =>
        from workload in objects.Workloads
        from problem in Pod(workload).Concat(workload.Containers.SelectMany(c => Container(c).Select(text => $"{c.Name}: {text}")))
        select $"{workload}: {problem}";

    private static IEnumerable<string> Pod(Workload workload)
    {
        var (pod, context) = (workload.Pod, workload.Pod.SecurityContext);
        (bool IsWrong, string Text)[] checks =
        [
            (pod.HostNetwork == true, "host network"),
            (pod.HostPID == true, "host processes"),
            (pod.HostIPC == true, "host IPC"),
            (pod.Volumes?.Any(v => v.HostPath is not null) == true, "volume of the host"),
            (pod.EphemeralContainers is { Count: > 0 }, "ephemeral container"),
            (context?.Sysctls?.Any(s => !_sysctls.Contains(s.Name)) == true, "sysctl"),
            (workload.Template.Metadata.Annotations?.Any(IsUnconfined) == true, "AppArmor annotation"),
        ];
        return
        [
            .. checks.Where(c => c.IsWrong).Select(c => c.Text),
            .. Shared(context?.WindowsOptions, context?.SeLinuxOptions, context?.SeccompProfile, context?.AppArmorProfile),
        ];
    }

    private static IEnumerable<string> Container(V1Container container)
    {
        var context = container.SecurityContext;
        var handlers = new[] { container.Lifecycle?.PostStart, container.Lifecycle?.PreStop };
        var probes = new[] { container.LivenessProbe, container.ReadinessProbe, container.StartupProbe };
        var hosts = probes
            .SelectMany(p => new[] { p?.HttpGet?.Host, p?.TcpSocket?.Host })
            .Concat(handlers.SelectMany(h => new[] { h?.HttpGet?.Host, h?.TcpSocket?.Host }));
        (bool IsWrong, string Text)[] checks =
        [
            (context?.Privileged == true, "privileged"),
            (context?.Capabilities?.Add?.Any(c => !_capabilities.Contains(c)) == true, "capability added"),
            (container.Ports?.Any(p => p.HostPort is not (null or 0)) == true, "host port"),
            (hosts.Any(host => host is { Length: > 0 }), "probe of another host"),
            (context?.ProcMount is not (null or "Default"), "proc mount"),
        ];
        return
        [
            .. checks.Where(c => c.IsWrong).Select(c => c.Text),
            .. Shared(context?.WindowsOptions, context?.SeLinuxOptions, context?.SeccompProfile, context?.AppArmorProfile),
        ];
    }

    private static IEnumerable<string> Shared(
        V1WindowsSecurityContextOptions? windows,
        V1SELinuxOptions? seLinux,
        V1SeccompProfile? seccomp,
        V1AppArmorProfile? appArmor
    )
    {
        (bool IsWrong, string Text)[] checks =
        [
            (windows?.HostProcess == true, "Windows host process"),
            (
                seLinux is not null
                    && (!_seLinuxTypes.Contains(seLinux.Type ?? "") || seLinux.User is { Length: > 0 } || seLinux.Role is { Length: > 0 }),
                "SELinux options"
            ),
            (seccomp?.Type == "Unconfined", "seccomp unconfined"),
            (appArmor?.Type is not (null or "RuntimeDefault" or "Localhost"), "AppArmor unconfined"),
        ];
        return checks.Where(c => c.IsWrong).Select(c => c.Text);
    }

    private static bool IsUnconfined(KeyValuePair<string, string> annotation) =>
        annotation.Key.StartsWith("container.apparmor.security.beta.kubernetes.io/", StringComparison.Ordinal)
        && !(annotation.Value is "" or "runtime/default" || annotation.Value.StartsWith("localhost/", StringComparison.Ordinal));
}
