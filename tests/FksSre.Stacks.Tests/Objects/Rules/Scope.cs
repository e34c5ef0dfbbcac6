using FksSre.Stacks.Environments;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>
/// Nothing stands outside our namespace but the right to read in the services', and backups where the monitoring is somebody else's.
/// </summary>
internal static class Scope
{
    public static IEnumerable<string> Problems(ClusterObjects objects)
    {
        if (objects.Of<V1Namespace>().Count(ns => ns.Name() == objects.Namespace) != (objects.IsStandalone ? 1 : 0))
        {
            yield return $"Namespace {objects.Namespace}: {(objects.IsStandalone ? "missing" : "not ours")}";
        }

        foreach (var each in objects.All.Where(each => each is not V1Namespace && each.Namespace() != objects.Namespace))
        {
            if (each.Namespace() == Namespaces.Backups && !objects.IsStandalone && objects.Settings.Backups is not null)
            {
                continue;
            }

            if (each is not (V1Role or V1RoleBinding) || each.Namespace() != objects.Settings.ServicesNamespace)
            {
                yield return $"{ClusterObjects.Show(each)}: in {each.Namespace() ?? "no namespace"}";
            }
        }
    }
}
