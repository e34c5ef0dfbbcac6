using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>What the Pod Security Standard "restricted" adds to "baseline", and a root file system that nobody writes.</summary>
internal static class PodSecurityRestricted
{
    public static IEnumerable<string> Problems(ClusterObjects objects) =>
        from workload in objects.Workloads
        from problem in Pod(workload.Pod)
            .Concat(workload.Containers.SelectMany(c => Container(workload.Pod, c).Select(text => $"{c.Name}: {text}")))
        select $"{workload}: {problem}";

    private static IEnumerable<string> Pod(V1PodSpec pod)
    {
        foreach (var volume in (pod.Volumes ?? []).Where(volume => !IsAllowed(volume)))
        {
            yield return $"kind of volume {volume.Name}";
        }

        if (pod.SecurityContext?.RunAsUser == 0)
        {
            yield return "user is root";
        }
    }

    private static IEnumerable<string> Container(V1PodSpec pod, V1Container container)
    {
        var (outer, own) = (pod.SecurityContext, container.SecurityContext);
        (bool IsWrong, string Text)[] checks =
        [
            (own?.AllowPrivilegeEscalation != false, "privileges may grow"),
            ((own?.RunAsNonRoot ?? outer?.RunAsNonRoot) != true, "may run as root"),
            (own?.RunAsUser == 0, "user is root"),
            ((own?.SeccompProfile ?? outer?.SeccompProfile)?.Type is not ("RuntimeDefault" or "Localhost"), "no seccomp profile"),
            (own?.Capabilities?.Drop?.Contains("ALL") != true, "capabilities kept"),
            (own?.Capabilities?.Add?.Any(c => c != "NET_BIND_SERVICE") == true, "capability added"),
            (own?.ReadOnlyRootFilesystem != true, "root file system is writable"),
        ];
        return checks.Where(c => c.IsWrong).Select(c => c.Text);
    }

    private static bool IsAllowed(V1Volume volume) =>
        (
            volume.ConfigMap
            ?? volume.DownwardAPI
            ?? volume.EmptyDir
            ?? volume.Projected
            ?? volume.Secret
            ?? volume.Csi
            ?? volume.PersistentVolumeClaim
            ?? volume.Ephemeral
            ?? (object?)volume.Image
        )
            is not null;
}
