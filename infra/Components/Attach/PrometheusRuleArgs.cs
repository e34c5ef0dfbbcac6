using FksSre.Monitoring.Rendering;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace FksSre.Components.Attach;

/// <summary>The operator's kind PrometheusRule, as far as it is used here.</summary>
internal sealed class PrometheusRuleArgs() : CustomResourceArgs(OperatorYaml.ApiVersion, OperatorYaml.Kind)
{
    [Input("spec")]
    public InputMap<object> Spec { get; set; } = [];
}
