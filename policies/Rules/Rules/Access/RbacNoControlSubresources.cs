using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Access;

internal sealed class RbacNoControlSubresources()
    : RoleRulePolicy(
        "rbac-no-control-subresources",
        PolicySeverity.Critical,
        "No role reaches what runs commands, opens tunnels or issues credentials, as a get is enough for some of them.",
        "Take the subresource out of the role; people use a role of their own for that."
    )
{
    /// <summary>A websocket is opened by a get, so that reading verbs are no bound to them.</summary>
    private static readonly HashSet<string> _controls = new(StringComparer.Ordinal)
    {
        "certificatesigningrequests/approval",
        "nodes/proxy",
        "pods/attach",
        "pods/ephemeralcontainers",
        "pods/exec",
        "pods/portforward",
        "pods/proxy",
        "serviceaccounts/token",
        "services/proxy",
        "signers",
    };

    protected override void ReviewRule(ReviewedResource resource, Property rule, Report report)
    {
        foreach (var value in rule["resources"].Items)
        {
            report.Require(resource, value, value.Text is not { } text || !_controls.Contains(text));
        }
    }
}
