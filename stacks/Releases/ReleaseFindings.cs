using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Configuration;

namespace FksSre.Stacks.Releases;

/// <summary>What can stand between a release and the environment that it is to be deployed to.</summary>
internal static class ReleaseFindings
{
    public static Finding NothingPromoted(string environment, string from) =>
        new(
            "FKS840",
            $"Pulumi.{environment}.yaml/{ConfigKeys.Release}",
            "",
            "Nothing is promoted yet, so whatever is checked out is deployed.",
            $"./fks promote {from} {environment} begins it: from then on only what {from} has proven is deployed."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding EditedEvidence(string environment, string from) =>
        new(
            "FKS841",
            $"Pulumi.{environment}.yaml/{ConfigKeys.Release}/seal",
            "",
            "The promotion or its evidence was edited: the seal does not fit, so it proves nothing.",
            $"Take the file from the branch {environment} as it was promoted, or promote anew: ./fks promote {from} {environment}"
        );

    public static Finding NotPromoted(string environment, string from, string promoted, string release) =>
        new(
            "FKS842",
            $"Pulumi.{environment}.yaml/{ConfigKeys.Release}/release",
            FieldFindings.Shown(promoted),
            $"This is the release {release}, and it is not promoted to {environment}.",
            $"Deploy the branch {environment}, or have this one promoted once {from} has proven it: "
                + $"./fks promote {from} {environment} --release {release}"
        );

    public static Finding PromotionLost(string environment, string from, string promoted) =>
        new(
            "FKS843",
            $"Pulumi.{environment}.yaml/{ConfigKeys.Release}",
            "",
            $"The release {FieldFindings.Shown(promoted)} was promoted and deployed, and this file knows of no promotion.",
            $"Deploy the branch {environment}, or promote anew: ./fks promote {from} {environment}"
        );
}
