using FksSre.Policies.Definition;
using FksSre.Policies.Review;
using FksSre.PolicyPack.Configuration;
using FksSre.PolicyPack.Wire;
using Level = FksSre.Policies.Definition.EnforcementLevel;

namespace FksSre.PolicyPack.Serving;

/// <summary>What the pack says of itself.</summary>
internal static class PackInfo
{
    public const string Name = "fks-sre";

    /// <summary>A semantic version, as the engine demands.</summary>
    public static string Version { get; } = typeof(PackInfo).Assembly.GetName().Version!.ToString(3);

    /// <param name="policies">Of the pack.</param>
    /// <param name="levels">Of the stack; the engine puts its file over them.</param>
    public static AnalyzerInfo Of(PackPolicies policies, PolicyLevels levels) =>
        new()
        {
            Name = Name,
            DisplayName = "FKS SRE",
            Description = "The rules that a stack of FKS SRE keeps.",
            Version = Version,
            // Else Configure would not come, and a file of levels would be refused.
            SupportsConfig = true,
            Policies = { policies.Asked.Select(policy => Of(policy, levels.Of(policy))) },
        };

    private static PolicyInfo Of(Policy policy, Level level) =>
        new()
        {
            Name = policy.Name,
            Description = policy.Demand,
            EnforcementLevel = WireLevels.Of(level),
            PolicyType = WireLevels.Of(policy.Scope),
            Severity = WireLevels.Of(policy.Severity),
            RemediationSteps = policy.Remedy,
        };
}
