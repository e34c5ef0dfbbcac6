using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace FksSre.Components.Attach;

/// <summary>The operator's kind PrometheusRule, as far as it is used here.</summary>
internal sealed class PrometheusRuleArgs() : CustomResourceArgs("monitoring.coreos.com/v1", "PrometheusRule")
{
    [Input("spec")]
    public Input<PrometheusRuleSpecArgs>? Spec { get; set; }
}

internal sealed class PrometheusRuleSpecArgs : ResourceArgs
{
    [Input("groups")]
    public InputList<PrometheusRuleGroupArgs> Groups { get; set; } = [];
}

internal sealed class PrometheusRuleGroupArgs : ResourceArgs
{
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("interval")]
    public Input<string>? Interval { get; set; }

    [Input("rules")]
    public InputList<PrometheusRuleRuleArgs> Rules { get; set; } = [];
}

internal sealed class PrometheusRuleRuleArgs : ResourceArgs
{
    [Input("record")]
    public Input<string>? Record { get; set; }

    [Input("alert")]
    public Input<string>? Alert { get; set; }

    [Input("expr", required: true)]
    public Input<string> Expr { get; set; } = null!;

    [Input("for")]
    public Input<string>? For { get; set; }

    [Input("keep_firing_for")]
    public Input<string>? KeepFiringFor { get; set; }

    [Input("labels")]
    public InputMap<string> Labels { get; set; } = [];

    [Input("annotations")]
    public InputMap<string> Annotations { get; set; } = [];
}
