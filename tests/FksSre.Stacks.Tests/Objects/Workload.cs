using k8s.Models;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>What runs pods: a StatefulSet, a Deployment or a CronJob.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Name">The object's.</param>
/// <param name="Replicas">How many pods.</param>
/// <param name="Surge">How many more while it is updated.</param>
/// <param name="Selector">By which it knows its pods.</param>
/// <param name="Template">Of a pod.</param>
/// <param name="Claims">Of each pod.</param>
internal sealed record Workload(
    string Kind,
    string Name,
    int Replicas,
    int Surge,
    V1LabelSelector Selector,
    V1PodTemplateSpec Template,
    IReadOnlyList<V1PersistentVolumeClaim> Claims
)
{
    private const double DefaultSurge = 0.25;

    public V1PodSpec Pod => Template.Spec;

    public IEnumerable<V1Container> Containers => [.. Pod.Containers, .. Pod.InitContainers ?? []];

    public IDictionary<string, string> Labels => Template.Metadata.Labels;

    public static Workload Of(V1StatefulSet set) =>
        new(
            set.Kind,
            set.Name(),
            set.Spec.Replicas ?? 1,
            0,
            set.Spec.Selector,
            set.Spec.Template,
            [.. set.Spec.VolumeClaimTemplates ?? []]
        );

    public static Workload Of(V1Deployment deployment)
    {
        var replicas = deployment.Spec.Replicas ?? 1;
        var surge = deployment.Spec.Strategy?.Type == "Recreate" ? 0 : (int)Math.Ceiling(DefaultSurge * replicas);
        return new(deployment.Kind, deployment.Name(), replicas, surge, deployment.Spec.Selector, deployment.Spec.Template, []);
    }

    /// <summary>One at a time, which nothing selects by itself: so it is taken to select what it makes.</summary>
    public static Workload Of(V1CronJob job)
    {
        var template = job.Spec.JobTemplate.Spec.Template;
        return new(job.Kind, job.Name(), 1, 0, new V1LabelSelector { MatchLabels = template.Metadata.Labels }, template, []);
    }

    /// <returns>False for a selector with expressions: none of ours needs them, so nothing here reads them.</returns>
    public bool IsSelectedBy(V1LabelSelector? selector) =>
        selector is { MatchExpressions: null or { Count: 0 } } && IsSelectedBy(selector.MatchLabels);

    public bool IsSelectedBy(IDictionary<string, string>? labels) =>
        (labels ?? new Dictionary<string, string>()).All(label => Labels.TryGetValue(label.Key, out var value) && value == label.Value);

    public override string ToString() => $"{Kind} {Name}";
}
