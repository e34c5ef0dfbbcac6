using FksSre.Stacks.Tests.Objects.Rules;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>All rules by name.</summary>
internal static class RuleBook
{
    public static IReadOnlyDictionary<string, Rule> All { get; } =
        new Dictionary<string, Rule>
        {
            [nameof(Access)] = Access.Problems,
            [nameof(Disruption)] = Disruption.Problems,
            [nameof(ImageNames)] = ImageNames.Problems,
            [nameof(InlineKeys)] = InlineKeys.Problems,
            [nameof(Labelling)] = Labelling.Problems,
            [nameof(MountedFiles)] = MountedFiles.Problems,
            [nameof(Naming)] = Naming.Problems,
            [nameof(NetworkCoverage)] = NetworkCoverage.Problems,
            [nameof(NetworkEnds)] = NetworkEnds.Problems,
            [nameof(NetworkOpenings)] = NetworkOpenings.Problems,
            [nameof(ObjectSizes)] = ObjectSizes.Problems,
            [nameof(PodSecurityBaseline)] = PodSecurityBaseline.Problems,
            [nameof(PodSecurityRestricted)] = PodSecurityRestricted.Problems,
            [nameof(Probing)] = Probing.Problems,
            [nameof(Quotas)] = Quotas.Problems,
            [nameof(References)] = References.Problems,
            [nameof(Reloading)] = Reloading.Problems,
            [nameof(ReplicaLabel)] = ReplicaLabel.Problems,
            [nameof(Requests)] = Requests.Problems,
            [nameof(Retaining)] = Retaining.Problems,
            [nameof(Scope)] = Scope.Problems,
            [nameof(ScrapeReach)] = ScrapeReach.Problems,
            [nameof(Selecting)] = Selecting.Problems,
            [nameof(Spreading)] = Spreading.Problems,
            [nameof(Tokens)] = Tokens.Problems,
        };
}
