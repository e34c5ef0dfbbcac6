using FksSre.Monitoring.Settings;
using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Storage;

internal sealed class ClaimHasASize()
    : ResourcePolicy(
        "claim-has-a-size",
        PolicySeverity.Medium,
        "A claim asks for 1 GiB to 16 TiB in units that people read alike: less is rounded up by clouds, more is a slip of a digit.",
        "Set resources.requests.storage in whole Mi, Gi or Ti."
    )
{
    private const long Least = 1 << 10;
    private const long Most = 16 << 20;

    public override void Review(ReviewedResource resource, Report report)
    {
        // A patch sets the size of a claim that a StatefulSet has made.
        var isPatch = resource.Kind == "PersistentVolumeClaimPatch" && resource.Inputs.Count > 0;
        var patched = isPatch ? new[] { report.Read(resource)["spec"] } : [];
        foreach (var claim in Claims.Of(resource, report).Concat(patched))
        {
            var size = claim["resources"]["requests"]["storage"];
            report.Require(
                resource,
                size,
                size.Text is { } text && ByteSize.TryParse(text, out var bytes) && bytes.Mebibytes is >= Least and <= Most
            );
        }
    }
}
