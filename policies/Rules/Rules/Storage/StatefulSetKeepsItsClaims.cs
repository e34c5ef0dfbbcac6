using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Storage;

internal sealed class StatefulSetKeepsItsClaims()
    : ObjectPolicy(
        ["StatefulSet"],
        "stateful-set-keeps-its-claims",
        PolicySeverity.Critical,
        "The volumes of a StatefulSet stay when it is deleted or made smaller, as what they hold cannot be measured again.",
        "Set whenDeleted and whenScaled of persistentVolumeClaimRetentionPolicy to Retain."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        if (inputs["spec"]["volumeClaimTemplates"].Count == 0)
        {
            return;
        }

        var policy = inputs["spec"]["persistentVolumeClaimRetentionPolicy"];
        report.Require(resource, policy["whenDeleted"], policy["whenDeleted"].Text == "Retain");
        report.Require(resource, policy["whenScaled"], policy["whenScaled"].Text == "Retain");
    }
}
