using FksSre.Delivery.Promotion;
using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Deployed;
using FksSre.Stacks.Environments;

namespace FksSre.Stacks.Releases;

/// <summary>What is deployed where releases are promoted to is what was promoted, once anything was.</summary>
public static class ReleaseObedience
{
    /// <param name="configuration">Of the stack.</param>
    /// <param name="release">That this program is.</param>
    /// <param name="isPreview">Nothing is done, so nothing has to be refused: it is only said.</param>
    public static IEnumerable<Finding> Check(StackConfiguration configuration, Release release, bool isPreview)
    {
        if (FksClusters.All.SingleOrDefault(each => each.Environment == configuration.Stack) is not { PromotedFrom: { } from } cluster)
        {
            return [];
        }

        if (!configuration.Values.TryGetValue(ConfigKeys.Release, out var promotion))
        {
            return [ReleaseFindings.NothingPromoted(cluster.Environment, from)];
        }

        var promoted = SealedPromotion.ReleaseIn(promotion);
        Finding? finding =
            !SealedPromotion.IsIntact(promotion) ? ReleaseFindings.EditedEvidence(cluster.Environment, from)
            : promoted != release.Fingerprint ? ReleaseFindings.NotPromoted(cluster.Environment, from, promoted, release.Fingerprint)
            : null;
        return finding is null ? [] : [isPreview ? finding with { Level = FindingLevel.Advice } : finding];
    }

    /// <summary>Once something was promoted, a configuration without a promotion has lost it: it is not as before the first.</summary>
    /// <param name="configuration">Of the stack.</param>
    /// <param name="state">What the last deployment left.</param>
    /// <param name="isPreview">Nothing is done, so nothing has to be refused: it is only said.</param>
    public static IEnumerable<Finding> CheckKept(StackConfiguration configuration, DeployedState state, bool isPreview)
    {
        if (
            FksClusters.All.SingleOrDefault(each => each.Environment == configuration.Stack) is not { PromotedFrom: { } from }
            || configuration.Values.ContainsKey(ConfigKeys.Release)
            || state.Output(DeployedState.Promoted).Text is not { } promoted
        )
        {
            return [];
        }

        var finding = ReleaseFindings.PromotionLost(configuration.Stack, from, promoted);
        return [isPreview ? finding with { Level = FindingLevel.Advice } : finding];
    }
}
