using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Objects;

/// <summary>The rules over any object of Kubernetes.</summary>
internal static class ObjectRules
{
    public static IEnumerable<Policy> All => [new ReviewedKinds()];
}
