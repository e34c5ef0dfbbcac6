using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace FksSre.Components.Attach;

/// <summary>Rules as an object of the Prometheus operator.</summary>
internal static class PrometheusRule
{
    public static Pulumi.Kubernetes.ApiExtensions.CustomResource Declare(
        string resource,
        ObjectMetaArgs meta,
        RuleFile rules,
        CustomResourceOptions options
    ) => new(resource, new PrometheusRuleArgs { Metadata = meta, Spec = { ["groups"] = rules.Groups.Select(Group).ToArray() } }, options);

    private static Dictionary<string, object> Group(RuleGroup group) =>
        new()
        {
            ["name"] = group.Name,
            ["interval"] = PromText.Duration(group.Interval),
            ["rules"] = group.Rules.Select(rule => RuleFields.Of(rule).ToDictionary(field => field.Key, field => field.Value)).ToArray(),
        };
}
