using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class SafeSysctls()
    : PodPolicy(
        "safe-sysctls",
        PolicySeverity.High,
        "A pod sets no parameters of the kernel beyond those that stay within the pod.",
        "Leave the parameter out of sysctls, or have the owners of the nodes set it."
    )
{
    /// <summary>
    /// Those of the baseline of the Pod Security Standards; a scanner that refuses all of <c>net.</c> is older than they are.
    /// </summary>
    private static readonly HashSet<string> _safe = new(StringComparer.Ordinal)
    {
        "kernel.shm_rmid_forced",
        "net.ipv4.ip_local_port_range",
        "net.ipv4.ip_local_reserved_ports",
        "net.ipv4.ip_unprivileged_port_start",
        "net.ipv4.ping_group_range",
        "net.ipv4.tcp_fin_timeout",
        "net.ipv4.tcp_keepalive_intvl",
        "net.ipv4.tcp_keepalive_probes",
        "net.ipv4.tcp_keepalive_time",
        "net.ipv4.tcp_rmem",
        "net.ipv4.tcp_syncookies",
        "net.ipv4.tcp_wmem",
    };

    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        foreach (var parameter in spec["securityContext"]["sysctls"].Items)
        {
            var name = parameter["name"];
            report.Require(resource, name, name.Text is { } text && _safe.Contains(text));
        }
    }
}
