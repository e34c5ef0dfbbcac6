using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Storage;

internal sealed class ClaimHasOneWriter()
    : ResourcePolicy(
        "claim-has-one-writer",
        PolicySeverity.High,
        "A volume is mounted by one node, as two that write to one database of time series destroy it.",
        "Set accessModes to ReadWriteOnce or ReadWriteOncePod alone, and leave volumeMode at Filesystem."
    )
{
    public override void Review(ReviewedResource resource, Report report)
    {
        foreach (var claim in Claims.Of(resource, report))
        {
            var (modes, volume) = (claim["accessModes"], claim["volumeMode"]);
            report.Require(resource, modes, modes.Count == 1 && modes.Items.First().Text is "ReadWriteOnce" or "ReadWriteOncePod");
            report.Require(resource, volume, !volume.Exists || volume.Text == "Filesystem");
        }
    }
}
