using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Engine;

/// <summary>The rules over what is asked of the engine.</summary>
internal static class EngineRules
{
    public static IEnumerable<Policy> All =>
        [
            new IgnoredChangesAreReviewed(),
            new KubernetesProviderIsExplicit(),
            new NoForcedOwnership(),
            new NoSkippedAwait(),
            new PagerdutyProviderIsExplicit(),
            new PasswordsAreLong(),
            new ProviderIsExplicit(),
            new SecretOutputsAreNamed(),
            new StateIsProtected(),
            new StateIsRetained(),
        ];
}
