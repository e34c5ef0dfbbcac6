using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Access;

/// <summary>The rules over who may do what.</summary>
internal static class AccessRules
{
    public static IEnumerable<Policy> All =>
        [
            new BindingRoleIsNamespaced(),
            new BindingSubjectsAreServiceAccounts(),
            new NoLongLivedTokens(),
            new RbacNoControlSubresources(),
            new RbacNoNonResourceUrls(),
            new RbacNoSecrets(),
            new RbacNoWildcards(),
            new RbacReadOnlyVerbs(),
            new RbacRulesAreWhole(),
            new ServiceAccountTokenNotMounted(),
        ];
}
