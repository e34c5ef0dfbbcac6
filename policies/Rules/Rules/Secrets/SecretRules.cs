using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Secrets;

/// <summary>The rules over what nobody else may read.</summary>
internal static class SecretRules
{
    public static IEnumerable<Policy> All => [new ConfigMapKeysAreHarmless(), new NoPlainSecrets(), new SecretValuesStayInSecrets()];
}
