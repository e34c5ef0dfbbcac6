using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Stack;

internal sealed class PodConfigurationExists()
    : StackPolicy(
        "pod-configuration-exists",
        PolicySeverity.High,
        "The ConfigMaps, Secrets and keys that a pod takes are registered, or it waits for them and never starts.",
        "Register the object with that key, or mark it optional where the program does without."
    )
{
    /// <summary>A ConfigMap that is in each namespace by itself.</summary>
    private const string MadeByCluster = "kube-root-ca.crt";

    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var objects = KubernetesObject.Among(resources, report, "ConfigMap", "Secret");
        foreach (var workload in Workload.Among(resources, report))
        {
            foreach (var taken in MountedKeys.Of(workload.Spec).Where(taken => !taken.IsOptional && taken.Name.Text != MadeByCluster))
            {
                var own = objects
                    .Where(one => one.Resource.IsKubernetes(taken.Kind))
                    .Select(one => (one, Is: one.IsCalled(workload.Namespace, taken.Name)));
                var found = own.Where(one => one.Is != false).ToArray();
                report.Require(
                    workload.Resource,
                    taken.Name,
                    found.Length > 0,
                    $"No {taken.Kind} of this name is registered in the namespace."
                );
                foreach (var key in found.Length == 0 ? [] : taken.Keys)
                {
                    var isThere = Certainty.Any(found.Select(one => one.Is & Has(one.one, key)));
                    report.Require(workload.Resource, key, isThere != false, $"The {taken.Kind} has no such key.");
                }
            }
        }
    }

    private static bool? Has(KubernetesObject one, Property key) =>
        Certainty.Any(
            new[] { "data", "stringData", "binaryData" }
                .Select(member => one.Inputs[member])
                .Select(data => data.IsUnknown || key.IsUnknown ? (bool?)null : data[key.Text ?? ""].Exists)
        );
}
