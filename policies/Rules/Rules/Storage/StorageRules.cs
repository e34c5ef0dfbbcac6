using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Storage;

/// <summary>The rules over what keeps data.</summary>
internal static class StorageRules
{
    public static IEnumerable<Policy> All => [new ClaimHasASize(), new ClaimHasOneWriter(), new StatefulSetKeepsItsClaims()];
}
