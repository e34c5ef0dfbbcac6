using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>Nobody may do more than read named kinds of objects in one namespace, and secrets not even that.</summary>
internal static class Access
{
    private static readonly HashSet<string> _verbs = new(StringComparer.Ordinal) { "get", "list", "watch" };

    public static IEnumerable<string> Problems(ClusterObjects objects) =>
        [
            .. objects
                .All.Where(each => each is V1ClusterRole or V1ClusterRoleBinding)
                .Select(each => $"{ClusterObjects.Show(each)}: for the whole cluster"),
            .. Roles(objects),
            .. Bindings(objects),
        ];

    private static IEnumerable<string> Roles(ClusterObjects objects)
    {
        foreach (var role in objects.Of<V1Role>())
        {
            foreach (var rule in role.Rules)
            {
                var wrong = rule
                    .Verbs.Where(v => !_verbs.Contains(v))
                    .Concat(rule.ApiGroups.Concat(rule.Resources).Where(x => x.Contains('*', StringComparison.Ordinal)))
                    .Concat(rule.Resources.Where(x => x.StartsWith("secrets", StringComparison.Ordinal)))
                    .Concat(rule.NonResourceURLs ?? []);
                foreach (var text in wrong)
                {
                    yield return $"{ClusterObjects.Show(role)} in {role.Namespace()}: {text}";
                }
            }

            if (!objects.Of<V1RoleBinding>().Any(b => b.Namespace() == role.Namespace() && b.RoleRef.Name == role.Name()))
            {
                yield return $"{ClusterObjects.Show(role)} in {role.Namespace()}: bound to nobody";
            }
        }
    }

    private static IEnumerable<string> Bindings(ClusterObjects objects)
    {
        foreach (var binding in objects.Of<V1RoleBinding>())
        {
            if (
                binding.RoleRef is not { Kind: "Role", ApiGroup: "rbac.authorization.k8s.io" }
                || !objects.Of<V1Role>().Any(r => r.Namespace() == binding.Namespace() && r.Name() == binding.RoleRef.Name)
            )
            {
                yield return $"{ClusterObjects.Show(binding)} in {binding.Namespace()}: no such role";
            }

            foreach (var subject in binding.Subjects.Where(s => !IsAccount(objects, s)))
            {
                yield return $"{ClusterObjects.Show(binding)} in {binding.Namespace()}: no such account {subject.Name}";
            }
        }
    }

    private static bool IsAccount(ClusterObjects objects, Rbacv1Subject subject) =>
        subject.Kind == "ServiceAccount"
        && objects.Of<V1ServiceAccount>().Any(a => a.Name() == subject.Name && a.Namespace() == subject.NamespaceProperty);
}
