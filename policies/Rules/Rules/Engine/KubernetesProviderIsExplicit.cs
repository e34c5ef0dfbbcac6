using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Engine;

internal sealed class KubernetesProviderIsExplicit()
    : ResourcePolicy(
        "kubernetes-provider-is-explicit",
        PolicySeverity.Critical,
        "The provider of Kubernetes names its cluster and applies on the server's side, where a field of somebody else's is a conflict.",
        "Set context and clusterIdentifier, enableServerSideApply to true, and neither force nor a folder to render to."
    )
{
    public override void Review(ReviewedResource resource, Report report)
    {
        if (resource.Type != "pulumi:providers:kubernetes")
        {
            return;
        }

        var inputs = report.Read(resource);
        report.Require(resource, inputs["context"], !string.IsNullOrEmpty(inputs["context"].Text));
        report.Require(resource, inputs["clusterIdentifier"], !string.IsNullOrEmpty(inputs["clusterIdentifier"].Text));
        report.Require(resource, inputs["enableServerSideApply"], IsOn(inputs["enableServerSideApply"]));
        foreach (var switched in new[] { inputs["enablePatchForce"], inputs["deleteUnreachable"], inputs["skipUpdateUnreachable"] })
        {
            report.Require(resource, switched, !IsOn(switched));
        }

        var folder = inputs["renderYamlToDirectory"];
        report.Require(resource, folder, !folder.Exists, "A provider that renders to a folder deploys nothing.");
    }

    /// <summary>Providers get their inputs as text.</summary>
    private static bool IsOn(Property input) => input.Flag == true || input.Text == "true";
}
