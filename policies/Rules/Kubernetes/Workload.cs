using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Kubernetes;

/// <summary>What makes pods, beside the other resources of its stack.</summary>
/// <param name="Object">Of any kind that makes pods, a pod itself included.</param>
/// <param name="Template">Of the pods.</param>
internal sealed record Workload(KubernetesObject Object, Property Template)
{
    public ReviewedResource Resource => Object.Resource;

    public Property Namespace => Object.Namespace;

    public Property Labels => Template["metadata"]["labels"];

    public Property Spec => Template["spec"];

    /// <summary>One where nothing is said; null where nobody knows.</summary>
    public decimal? Replicas
    {
        get
        {
            var replicas = Object.Inputs["spec"]["replicas"];
            return replicas.Exists ? replicas.Number : 1;
        }
    }

    /// <param name="resources">All of the stack.</param>
    /// <param name="report">By which they are read.</param>
    public static Workload[] Among(IEnumerable<ReviewedResource> resources, Report report) =>
        [.. resources.Select(resource => Of(resource, report)).OfType<Workload>()];

    /// <summary>Whether a selector in a namespace selects its pods; null where nobody knows.</summary>
    public bool? IsSelected(Property space, Property selector) => Certainty.AreSame(Namespace, space) & Selectors.Select(selector, Labels);

    /// <summary>Whether a container of its pods listens on a port.</summary>
    /// <param name="port">By number, or by name.</param>
    /// <param name="protocol">TCP where nothing is said.</param>
    /// <returns>Null where nobody knows.</returns>
    public bool? ListensOn(Property port, Property protocol) =>
        Certainty.Any(
            Pods.Containers(Spec)
                .SelectMany(container => container["ports"].Items)
                .Select(own => IsThe(own, port, protocol))
                .Append(HasUnknownPorts ? null : false)
        );

    private bool HasUnknownPorts =>
        Spec["initContainers"].IsUnknown
        || Spec["containers"].IsUnknown
        || Pods.Containers(Spec).Any(container => container["ports"].IsUnknown);

    private static bool? IsThe(Property own, Property port, Property protocol) =>
        own.HasUnknown || port.IsUnknown || protocol.IsUnknown
            ? null
            : (own["protocol"].Text ?? "TCP") == (protocol.Text ?? "TCP")
                && (port.Text is { } name ? own["name"].Text == name : own["containerPort"].Number == port.Number);

    private static Workload? Of(ReviewedResource resource, Report report)
    {
        var inputs = report.Read(resource);
        var template = resource.IsKubernetes("Pod") ? inputs : Pods.Template(resource, report);
        return template is { } pods ? new(new(resource, inputs), pods) : null;
    }
}
