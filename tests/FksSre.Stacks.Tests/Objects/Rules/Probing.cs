using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>
/// Every container says when it is ready and when it must be replaced, on a port of its own that has a name, and the first sooner than the
/// second. What does its work and ends serves nobody.
/// </summary>
internal static class Probing
{
    public static IEnumerable<string> Problems(ClusterObjects objects) =>
        from workload in objects.Workloads
        where workload.Kind != V1CronJob.KubeKind
        from container in workload.Containers
        from problem in Of(container)
        select $"{workload}: {container.Name}: {problem}";

    private static IEnumerable<string> Of(V1Container container)
    {
        (string Name, V1Probe? Probe, bool IsRequired)[] probes =
        [
            ("readiness", container.ReadinessProbe, true),
            ("liveness", container.LivenessProbe, true),
            ("startup", container.StartupProbe, false),
        ];
        foreach (var (name, _, _) in probes.Where(p => p.IsRequired && p.Probe is null))
        {
            yield return $"no {name} probe";
        }

        foreach (var (name, probe, _) in probes.Where(p => p.Probe is not null))
        {
            if (probe!.HttpGet is not { Path: ['/', ..] } get || !(container.Ports ?? []).Any(p => p.Name == get.Port.ToString()))
            {
                yield return $"{name} probe asks a port that is not there";
            }
        }

        if (container is { ReadinessProbe: { } ready, LivenessProbe: { } alive } && Patience(ready) >= Patience(alive))
        {
            yield return "is replaced before it is out of service";
        }
    }

    private static int Patience(V1Probe probe) => (probe.PeriodSeconds ?? 10) * (probe.FailureThreshold ?? 3);
}
