using System.Text.RegularExpressions;
using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Objects;

internal sealed partial class NamespacePodSecurity()
    : ObjectPolicy(
        ["Namespace"],
        "namespace-pod-security",
        PolicySeverity.Critical,
        "A namespace admits restricted pods only, by a fixed version of that standard, and says so to whoever tries others.",
        "Set the labels enforce, audit and warn of pod-security.kubernetes.io to restricted, and enforce-version to a version."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        var labels = inputs["metadata"]["labels"];
        foreach (var mode in new[] { "enforce", "audit", "warn" }.Select(mode => labels[$"pod-security.kubernetes.io/{mode}"]))
        {
            report.Require(resource, mode, mode.Text == "restricted");
        }

        var version = labels["pod-security.kubernetes.io/enforce-version"];
        report.Require(
            resource,
            version,
            version.Text is { } text && Version().IsMatch(text),
            "The version of the standard is fixed, as with the newest one an upgrade of the cluster can refuse our pods."
        );
    }

    [GeneratedRegex(@"\Av1\.[0-9]{1,3}\z", RegexOptions.None, 1000)]
    private static partial Regex Version();
}
