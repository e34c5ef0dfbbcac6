using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Pods;

/// <summary>The rules over pods and their containers.</summary>
internal static class PodRules
{
    public static IEnumerable<Policy> All => [new ReadOnlyRootFilesystem(), new RunAsNonRoot()];
}
