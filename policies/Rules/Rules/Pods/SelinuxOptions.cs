using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class SelinuxOptions()
    : PodPolicy(
        "selinux-options",
        PolicySeverity.High,
        "No pod asks for a user, a role or a type of SELinux beyond those that confine containers.",
        "Leave seLinuxOptions out, or set no more than its level."
    )
{
    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        foreach (var holder in Kubernetes.Pods.Containers(spec).Prepend(spec))
        {
            var options = holder["securityContext"]["seLinuxOptions"];
            report.Require(resource, options["user"], IsEmpty(options["user"]));
            report.Require(resource, options["role"], IsEmpty(options["role"]));
            var type = options["type"];
            report.Require(resource, type, IsEmpty(type) || type.Text is "container_t" or "container_init_t" or "container_kvm_t");
        }
    }

    private static bool IsEmpty(Property value) => !value.Exists || value.Text is "";
}
