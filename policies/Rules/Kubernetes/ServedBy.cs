namespace FksSre.Policies.Kubernetes;

/// <summary>Which pods answer for a Service.</summary>
internal static class ServedBy
{
    /// <summary>Whether a workload's do; null where nobody knows.</summary>
    public static bool? Is(KubernetesObject service, Workload workload)
    {
        var selector = service.Inputs["spec"]["selector"];
        var isSelected = Certainty.AreSame(service.Namespace, workload.Namespace) & Selectors.AllEqual(selector, workload.Labels);
        return selector.IsUnknown || selector.Count > 0 ? isSelected : false;
    }
}
